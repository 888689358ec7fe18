using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Forms;

namespace EcoPark.Documents.FormWorkbook;

/// <summary>Drop-downs and messages of the cells to be filled in.</summary>
internal static class FieldRules
{
    private const int LongestInlineList = 240;

    /// <summary>The rule of a field.</summary>
    public static void Add(Sheet sheet, CellRange cells, FormField field, CodeLists lists, CodeSheet codes)
    {
        InputRule rule = field.Kind switch
        {
            FormFieldKind.Choice when FormLayout.TryList(field, lists, out var list) && !list.Entries.IsEmpty =>
                codes.Rule(list.Code, list.Name.Zh, list.Entries, open: true),
            FormFieldKind.YesNo => new InputRule.OneOf(["是", "否"]) { Refusal = "请填是或否；没有此项的写不涉及原因。", Strict = false },
            _ => new InputRule.MessageOnly(),
        };
        sheet.AddRule(cells, rule with { Title = field.Name.Zh, Prompt = Prompt(field) });
    }

    /// <summary>The drop-down of units.</summary>
    public static InputRule Units(FormField field, string own)
    {
        var symbols = field.Units.Select(unit => unit.Symbol).Prepend(own).Distinct(StringComparer.Ordinal).ToList();
        var fits = symbols.Sum(symbol => symbol.Length + 1) < LongestInlineList && symbols.TrueForAll(symbol => !symbol.Contains(',', StringComparison.Ordinal));
        InputRule rule = fits ? new InputRule.OneOf(symbols) : new InputRule.MessageOnly();
        return rule with { Title = "单位", Prompt = $"可选：{string.Join("、", symbols)}。", Refusal = $"请选 {string.Join("、", symbols)}。", Strict = false };
    }

    private static string Prompt(FormField field)
    {
        var unit = field is { IsNumber: true, Unit: { Symbol: not "—" } own } ? $"，单位 {own.Symbol}" : "";
        var kind = field.Kind switch
        {
            FormFieldKind.Number => $"数字{unit}。",
            FormFieldKind.Whole => $"整数{unit}。",
            FormFieldKind.Date => "日期，如 2024-03-01。",
            FormFieldKind.YesNo => "填是或否。",
            FormFieldKind.Choice => "从列表中选，或填代码。",
            _ => "",
        };
        return kind + Bounds(field) + (field.Help?.Zh ?? "");
    }

    private static string Bounds(FormField field)
    {
        var bounds = (field.Minimum, field.Maximum) switch
        {
            ({ } low, { } high) => $"{low} 至 {high}。",
            ({ } low, null) => $"不小于 {low}。",
            (null, { } high) => $"不大于 {high}。",
            _ => "",
        };
        return bounds.ToString(CultureInfo.InvariantCulture);
    }
}
