using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Forms.Files;

/// <summary>Reads the checks across fields.</summary>
internal sealed class BalanceReader(FormGround ground, Form form, List<Problem> problems)
{
    private const string GridScope = "grid:";
    private readonly FormFormula _formulas = new(ground);

    public ImmutableArray<FormBalance> Read(IReadOnlyList<JsonNode> nodes)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var balances = ImmutableArray.CreateBuilder<FormBalance>();
        foreach (var node in nodes)
        {
            var map = new MapReader(node, problems);
            if (Balance(map) is { } balance)
            {
                balances.Add(balance);
                if (!codes.Add(balance.Code))
                {
                    map.Report(node, "duplicate-check", $"检查“{balance.Code}”重复。", $"The check '{balance.Code}' stands twice.");
                }
            }
        }

        return balances.ToImmutable();
    }

    private FormBalance? Balance(MapReader map)
    {
        var grid = Scope(map);
        var symbols = new FormSymbols(form, grid);
        var code = map.Text("code");
        var severity = FormJson.Word(map, map.Required("severity"), ("error", Severity.Error), ("warning", Severity.Warning));
        var names = Json.Names(map);
        var left = _formulas.Read(map, map.Required("left"), symbols, condition: true);
        var relation = FormJson.Word(map, map.Required("relation"), ("=", "="), ("<=", "<="), (">=", ">="));
        var right = _formulas.Read(map, map.Required("right"), symbols, condition: true);
        var tolerance = map.OptionalExact("tolerance") ?? 0;
        var place = map.Text("place");
        map.Done();
        if (tolerance.Sign < 0 || tolerance >= 1)
        {
            map.Report(map.Node, "out-of-range", $"tolerance {tolerance} 须在 0 与 1 之间。", $"The tolerance {tolerance} must be from 0 to below 1.");
        }

        if (grid is null ? !form.TryFindField(place, out _) && !form.TryFindGrid(place, out _) : !grid.TryFind(place, out _))
        {
            map.Report(map.Node, "unknown-field", $"place“{JsonPath.Shown(place)}”不是此表的字段或列。", $"The place '{JsonPath.Shown(place)}' is no field or column here.");
        }

        if (left is null || right is null)
        {
            return null;
        }

        var condition = new Condition([new Condition.Comparison(left, relation, right)]);
        problems.AddRange(FormulaCheck.Problems(condition, symbols, map.Node.Place.ToString()));
        return new FormBalance
        {
            Code = code,
            Severity = severity,
            Name = names,
            Left = left,
            Relation = relation,
            Right = right,
            Tolerance = tolerance,
            Place = place,
            Grid = grid?.Code,
        };
    }

    private FormGrid? Scope(MapReader map)
    {
        var node = map.Optional("scope");
        if (map.TextOf(node) is not { } scope || node is null)
        {
            return null;
        }

        if (scope.StartsWith(GridScope, StringComparison.Ordinal) && form.TryFindGrid(scope[GridScope.Length..], out var grid))
        {
            return grid;
        }

        map.Report(node, "unknown-grid", $"scope“{JsonPath.Shown(scope)}”应为 grid:表代码。", $"The scope '{JsonPath.Shown(scope)}' must be grid: and a grid of this form.");
        return null;
    }
}
