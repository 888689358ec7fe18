using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Forms.Files;

/// <summary>Reads the fields and grids of one form; how fields are computed is kept for later.</summary>
internal sealed class FieldReader(FormGround ground)
{
    private const int MostRows = 100_000;
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _items = new(StringComparer.Ordinal);
    private readonly FigureFieldReader _figures = new(ground.Figures);

    /// <summary>The members <c>compute</c> by the field they belong to; a column is <c>grid.column</c>.</summary>
    public Dictionary<string, JsonNode> Computes { get; } = new(StringComparer.Ordinal);

    public FormField Field(MapReader map)
    {
        var field = map.Optional("figure") is { } figure ? _figures.Field(map, figure) : Read(map, grid: null);
        Once(map, field.Item is { } item && ground.Figures.TryFind(item, out _) ? item : null);
        Unique(map, field.Code, _codes);
        return field;
    }

    public FormGrid Grid(MapReader map)
    {
        if (map.Optional("list") is not { } list)
        {
            return OwnGrid(map);
        }

        var grid = _figures.Grid(map, list);
        Unique(map, grid.Code, _codes);
        return grid;
    }

    private FormGrid OwnGrid(MapReader map)
    {
        var code = FormJson.Code(map);
        var names = Json.Names(map);
        var key = map.Text("key");
        var fixedRows = map.Elements("fixedRows").Select(map.TextOf).OfType<string>().ToImmutableArray();
        var maximum = map.OptionalWhole("maximumRows") ?? (fixedRows.IsEmpty ? 0 : fixedRows.Length);
        var columns = map.Elements("columns", required: true).Select(node => Read(new MapReader(node, map.Problems), code)).ToImmutableArray();
        map.Done();
        Unique(map, code, _codes);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            Unique(map, column.Code, seen);
        }

        if (maximum is < 1 or > MostRows || maximum < fixedRows.Length || fixedRows.Distinct().Count() < fixedRows.Length)
        {
            map.Report(map.Node, "grid-rows", $"maximumRows 须在 1 到 {MostRows} 之间、不少于 fixedRows，fixedRows 不重复。",
                $"maximumRows must be from 1 to {MostRows} and not below fixedRows, which are all different.");
        }

        var grid = new FormGrid { Code = code, Name = names, Key = key, FixedRows = fixedRows, MaximumRows = maximum, Columns = columns };
        CheckKey(map, grid);
        return grid;
    }

    private void CheckKey(MapReader map, FormGrid grid)
    {
        if (!grid.TryFind(grid.Key, out var key) || key.Kind is not (FormFieldKind.Choice or FormFieldKind.Text) || key.Item is not null)
        {
            map.Report(map.Node, "grid-key", $"关键列“{grid.Key}”须是本表的 choice 或 text 列，且没有 item。",
                $"The key '{grid.Key}' must be a choice or text column of this grid without an item.");
            return;
        }

        if (key.Choices is { } list && ground.Codes.TryFind(list, out var codes))
        {
            foreach (var row in grid.FixedRows.Where(row => !codes.TryFind(row, out _)))
            {
                map.Report(map.Node, "unknown-code", $"固定行“{row}”不在代码表“{list}”中。", $"The fixed row '{row}' is not in the code list '{list}'.");
            }
        }
    }

    private static void Unique(MapReader map, string code, HashSet<string> codes)
    {
        if (!codes.Add(code))
        {
            map.Report(map.Node, "duplicate-field", $"代码“{code}”在此表中重复。", $"The code '{code}' stands twice.");
        }
    }

    private FormField Read(MapReader map, string? grid)
    {
        var code = FormJson.Code(map);
        var kind = FormJson.Word(map, map.Required("kind"), ("number", FormFieldKind.Number), ("whole", FormFieldKind.Whole),
            ("yes-no", FormFieldKind.YesNo), ("text", FormFieldKind.Text), ("choice", FormFieldKind.Choice), ("date", FormFieldKind.Date));
        var field = new FormField
        {
            Code = code,
            Item = map.OptionalText("item"),
            Name = Json.Names(map),
            Kind = kind,
            Unit = UnitOf(map, kind, grid is not null),
            Units = [.. map.Elements("units").Select(node => Accepted(map, node)).OfType<Unit>()],
            Required = map.Flag("required"),
            Minimum = map.OptionalExact("minimum"),
            Maximum = map.OptionalExact("maximum"),
            Choices = Choices(map, kind),
            Help = FormJson.OptionalLocal(map, "help"),
            Owner = map.OptionalText("owner"),
            SourceSystem = map.OptionalText("sourceSystem"),
            Evidence = map.Optional("evidence") is not { } evidence ? FieldEvidence.None : FormJson.Word(map, evidence,
                ("none", FieldEvidence.None), ("expected", FieldEvidence.Expected), ("required", FieldEvidence.Required)),
            Override = map.Flag("override"),
        };
        if (map.Optional("compute") is { } compute)
        {
            Computes[grid is null ? code : grid + "." + code] = compute;
        }

        map.Done();
        Check(map, field, grid);
        return field;
    }

    private Unit? UnitOf(MapReader map, FormFieldKind kind, bool inGrid)
    {
        var node = map.Optional("unit");
        var isNumber = kind is FormFieldKind.Number or FormFieldKind.Whole;
        if (node is null)
        {
            if (isNumber && !inGrid)
            {
                map.Report(map.Node, "missing-member", "数值字段须写明单位 unit（无量纲写“—”）。", "A number needs a unit ('—' for a pure number).");
            }

            return isNumber && inGrid ? null : Unit.One;
        }

        return Json.UnitOf(map, ground.Units);
    }

    private Unit? Accepted(MapReader map, JsonNode node)
    {
        var symbol = map.TextOf(node);
        if (symbol is null)
        {
            return null;
        }

        if (ground.Units.TryFind(symbol, out var unit))
        {
            return unit;
        }

        map.Report(node, "unknown-unit", $"不认识单位“{symbol}”；请先在 units.json 中定义。", $"Unknown unit '{symbol}'; define it in units.json first.");
        return null;
    }

    private string? Choices(MapReader map, FormFieldKind kind)
    {
        var node = map.Optional("choices");
        var list = map.TextOf(node);
        if ((kind == FormFieldKind.Choice) != list is not null)
        {
            map.Report(map.Node, "choices", "choice 字段须写代码表 choices，其他字段不写。", "A choice names its code list in 'choices'; other kinds do not.");
        }
        else if (node is not null && list is not null && !ground.Codes.TryFind(list, out _))
        {
            map.Report(node, "unknown-list", $"没有代码表“{list}”；请先放入 standards/codes。", $"There is no code list '{list}'; add it to standards/codes first.");
        }

        return list;
    }

    private void Check(MapReader map, FormField field, string? grid)
    {
        if (field.Units.Any(unit => field.Unit is not null && unit.Dimension != field.Unit.Dimension) || field.Minimum > field.Maximum)
        {
            map.Report(map.Node, "wrong-dimension", $"“{field.Code}”的 units 与 unit 不同类，或 minimum 大于 maximum。",
                $"The units of '{field.Code}' are not of the kind of its unit, or its minimum is above its maximum.");
        }

        if (field.Item is not { } code)
        {
            return;
        }

        if (!ground.Items.TryFindItem(code, out var item))
        {
            map.Report(map.Node, "unknown-item", $"没有数据项“{JsonPath.Shown(code)}”；请先在 standards/items 中定义。",
                $"There is no item '{JsonPath.Shown(code)}'; define it in standards/items first.");
        }
        else if (field is { IsNumber: true, Unit: { } unit } && unit.Dimension != item.Unit.Dimension)
        {
            map.Report(map.Node, "wrong-dimension", $"“{field.Code}”以{unit}填，而数据项“{code}”以{item.Unit}计。",
                $"'{field.Code}' is entered in {unit.English}, but the item '{code}' is in {item.Unit.English}.");
        }

        Once(map, grid is null ? code : code + "/");
    }

    private void Once(MapReader map, string? code)
    {
        if (code is not null && !_items.Add(code))
        {
            map.Report(map.Node, "duplicate-item", $"数据项“{code.TrimEnd('/')}”在此表中问了两次。", $"The item '{code.TrimEnd('/')}' is asked twice in this form.");
        }
    }
}
