using System.Collections.Immutable;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Forms.Files;

/// <summary>Reads how fields are computed, once all fields are known, and puts it into the form.</summary>
internal sealed class ComputeReader(FormGround ground, Form form, List<Problem> problems)
{
    private readonly FormFormula _formulas = new(ground);

    public Form Read(IReadOnlyDictionary<string, JsonNode> nodes)
    {
        var computed = form with
        {
            Sections = [.. form.Sections.Select(section => section with
            {
                Fields = [.. section.Fields.Select(field => With(field, nodes.GetValueOrDefault(field.Code), null))],
                Grids = [.. section.Grids.Select(grid => With(grid, nodes))],
            })],
        };
        foreach (var code in FormCycle.Find(computed))
        {
            var node = nodes[code];
            new MapReader(node, problems).Report(node, "formula-cycle", $"“{code}”的公式绕回到自己。", $"The formula of '{code}' leads back to itself.");
        }

        return computed;
    }

    private FormGrid With(FormGrid grid, IReadOnlyDictionary<string, JsonNode> nodes) => grid with
    {
        Columns = [.. grid.Columns.Select(column => With(column, nodes.GetValueOrDefault(grid.Code + "." + column.Code), grid))],
    };

    private FormField With(FormField field, JsonNode? node, FormGrid? grid)
    {
        if (node is null)
        {
            return field;
        }

        var map = new MapReader(node, problems);
        var compute = Compute(map, field, grid);
        map.Done();
        if (!field.IsNumber || field.Unit is null)
        {
            map.Report(node, "compute-kind", "只有带单位的数值字段可以计算。", "Only a number with a unit of its own can be computed.");
        }

        return field with { Compute = compute };
    }

    private FieldCompute? Compute(MapReader map, FormField field, FormGrid? row)
    {
        if (map.Optional("formula") is { } formula)
        {
            return Formula(map, formula, field, row);
        }

        if (row is null && map.Optional("sum") is { } sum)
        {
            return Sum(map, sum, field);
        }

        // In a column, an account is that of its row alone.
        return map.Optional("energy") is { } energy ? Energy(map, energy, (field, row)) : Carbon(map, map.Required("carbon"), (field, row));
    }

    private FieldCompute.Formula? Formula(MapReader map, JsonNode node, FormField field, FormGrid? row)
    {
        if (_formulas.Read(map, node, new FormSymbols(form, row)) is not { } expression)
        {
            return null;
        }

        var dimension = FormulaCheck.Dimension(expression, new FormSymbols(form, row), "").Value;
        if (dimension is not null && field.Unit is { } unit && dimension != unit.Dimension)
        {
            map.Report(node, "wrong-dimension", $"公式的量纲 {dimension} 与单位“{unit}”不符。", $"The formula gives {dimension}, which is not in {unit.English}.");
        }

        return new FieldCompute.Formula(map.TextOf(node) ?? "", expression);
    }

    private FieldCompute.ColumnSum? Sum(MapReader map, JsonNode node, FormField field)
    {
        var parts = (map.TextOf(node) ?? "").Split('.');
        if (parts.Length != 2 || !form.TryFindGrid(parts[0], out var grid) || !grid.TryFind(parts[1], out var column) || !column.IsNumber)
        {
            map.Report(node, "unknown-field", "sum 应为“表.列”，且该列为数值。", "'sum' must be grid.column, a column of numbers.");
            return null;
        }

        if (column.Unit is null || column.Unit.Dimension != field.Unit?.Dimension)
        {
            map.Report(node, "wrong-dimension", $"列“{column.Code}”与“{field.Code}”的单位不同类，不能合计。", $"The units of '{column.Code}' and '{field.Code}' are not of one kind.");
        }

        return new FieldCompute.ColumnSum(parts[0], parts[1]);
    }

    private FieldCompute.Energy? Energy(MapReader map, JsonNode node, (FormField Field, FormGrid? Row) where)
    {
        var grid = EnergyGridOf(map, node, where, ground.Factors.StandardCoal);
        var basis = FormJson.Word(map, map.Required("basis"), ("当量", EnergyBasis.Calorific), ("等价", EnergyBasis.Equivalent));
        var set = Set<FactorSet.StandardCoal>(map, "set", required: true);
        var equivalent = Set<FactorSet.StandardCoal>(map, "equivalentSet");
        return grid is null || set is null ? null : new FieldCompute.Energy(grid, basis, set, equivalent);
    }

    private FieldCompute.Carbon? Carbon(MapReader map, JsonNode? node, (FormField Field, FormGrid? Row) where)
    {
        var grid = EnergyGridOf(map, node, where, ground.Factors.CarbonDioxide);
        var set = Set<FactorSet>(map, "set", required: true);
        var heat = Set<FactorSet.Direct>(map, "heatSet");
        return grid is null || set is null ? null : new FieldCompute.Carbon(grid, set, heat);
    }

    private string? EnergyGridOf(MapReader map, JsonNode? node, (FormField Field, FormGrid? Row) where, Unit result)
    {
        var (field, row) = where;
        if (node is null || map.TextOf(node) is not { } code)
        {
            return null;
        }

        if (!form.TryFindGrid(code, out var grid) || !grid.TryFind(EnergyGrid.Amount, out _) || (row is not null && row.Code != code))
        {
            map.Report(node, "unknown-grid", $"“{JsonPath.Shown(code)}”不是带 {EnergyGrid.Amount} 列的表。", $"'{JsonPath.Shown(code)}' is no grid with a column '{EnergyGrid.Amount}'.");
            return null;
        }

        if (field.Unit is { } unit && unit.Dimension != result.Dimension)
        {
            map.Report(node, "wrong-dimension", $"账户以{result}计，“{field.Code}”却以{unit}计。", $"The account is in {result.English}, '{field.Code}' in {unit.English}.");
        }

        return code;
    }

    private SetName? Set<T>(MapReader map, string member, bool required = false)
        where T : FactorSet
    {
        var node = required ? map.Required(member) : map.Optional(member);
        if (node is null || map.TextOf(node) is not { } text)
        {
            return null;
        }

        var parts = text.Split('@', 2);
        var name = new SetName(parts[0], parts.Length > 1 ? parts[1] : null);
        foreach (var problem in ground.Factors.Find<T>(name).Problems)
        {
            map.Report(node, problem.Code, problem.Zh, problem.En);
        }

        return name;
    }
}
