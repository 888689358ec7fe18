using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Forms.Files;

/// <summary>
/// Fields that state figures of the reports, and tables that state their lists. The catalogue says name, unit, digits and
/// boundary; the form only names the code, so that nothing is defined twice.
/// </summary>
internal sealed class FigureFieldReader(FigureCatalogue figures)
{
    private const string Name = "name";
    private const string Source = "source";
    private const int MostRows = 1_000;

    public FormField Field(MapReader map, JsonNode node)
    {
        var code = map.TextOf(node) ?? "";
        var field = figures.TryFind(code, out var figure) ? Of(figure) : Unknown(map, node, code);
        field = field with { Required = map.Flag("required"), Owner = map.OptionalText("owner"), SourceSystem = map.OptionalText("sourceSystem") };
        map.Done();
        return field;
    }

    public FormGrid Grid(MapReader map, JsonNode node)
    {
        var code = map.TextOf(node) ?? "";
        var maximum = map.Whole("maximumRows");
        map.Done();
        if (maximum is < 1 or > MostRows)
        {
            map.Report(map.Node, "grid-rows", $"maximumRows 须在 1 到 {MostRows} 之间。", $"maximumRows must be from 1 to {MostRows}.");
        }

        if (figures.TryFindList(code, out var list))
        {
            return new FormGrid { Code = CodeOf(code), Name = list.Name, Key = Name, MaximumRows = maximum, Columns = [.. list.Columns.Where(column => column.Code != Source).Select(column => Column(list, column))] };
        }

        map.Report(node, "unknown-figure", $"没有清单“{JsonPath.Shown(code)}”；请先在 standards/figures 中定义。", $"There is no list '{JsonPath.Shown(code)}'; define it in standards/figures first.");
        return new FormGrid { Code = CodeOf(code), Name = new LocalText(code, code), Key = Name, MaximumRows = 1, Columns = [] };
    }

    // What counts things is whole and not below 0; a share, a sum or a change may be anything.
    private static FormField Of(Figure figure) => new()
    {
        Code = CodeOf(figure.Code),
        Item = figure.Code,
        Name = figure.Name,
        Kind = figure.IsText ? FormFieldKind.Text : figure.Digits == 0 ? FormFieldKind.Whole : FormFieldKind.Number,
        Unit = figure.Unit,
        Minimum = figure is { IsText: false, Counting: not null } ? Rational.Zero : null,
        Help = figure.Counted(),
    };

    // The first column names the row and is a fact too: a list may have no other column.
    private static FormField Column(FigureList list, FigureListColumn column) => new()
    {
        Code = column.Code,
        Item = column.Code == Name ? list.Code : $"{list.Code}.{column.Code}",
        Name = new LocalText(column.Zh, column.Code),
        Kind = column.Kind switch { "date" => FormFieldKind.Date, "number" => FormFieldKind.Number, _ => FormFieldKind.Text },
        Unit = Unit.One,
    };

    private static FormField Unknown(MapReader map, JsonNode node, string code)
    {
        map.Report(node, "unknown-figure", $"没有图表数据“{JsonPath.Shown(code)}”；请先在 standards/figures 中定义。", $"There is no figure '{JsonPath.Shown(code)}'; define it in standards/figures first.");
        return new FormField { Code = CodeOf(code), Name = new LocalText(code, code), Kind = FormFieldKind.Text, Unit = Unit.One };
    }

    private static string CodeOf(string code) => code.Replace('.', '_');
}
