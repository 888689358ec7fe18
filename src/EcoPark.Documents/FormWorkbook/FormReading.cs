using System.Collections.Immutable;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;

namespace EcoPark.Documents.FormWorkbook;

/// <summary>Collects what a workbook says while it is read.</summary>
internal sealed class FormReading(Form form, CodeLists codes)
{
    private readonly List<CellRemark> remarks = [];

    public CodeLists Codes => codes;

    public Dictionary<FormPlace, SheetCell> Places { get; } = [];

    public ImmutableSortedDictionary<string, EnteredValue>.Builder Fields { get; } = FormEntry.Empty.Fields.ToBuilder();

    public ImmutableSortedDictionary<string, ImmutableArray<EntryRow>>.Builder Grids { get; } = FormEntry.Empty.Grids.ToBuilder();

    public ReadWorkbook Result() => new()
    {
        Form = form,
        Entry = new FormEntry(Fields.ToImmutable(), Grids.ToImmutable()),
        Cells = Places.ToImmutableDictionary(),
        Remarks = [.. remarks],
    };

    /// <summary>What was typed into a cell; null where it is blank or holds nothing usable.</summary>
    public string? Text(SheetText sheet, CellText? cell, FormField field)
    {
        if (cell is null || string.IsNullOrWhiteSpace(cell.Text))
        {
            if (cell is { Kind: CellKind.NotCalculated })
            {
                Error(sheet, cell, field.Name, "not-calculated", "公式没有计算结果；请在 Excel 或 WPS 中打开、保存后重试，或直接填数值", "its formula has no result. Open and save the file in Excel or WPS, or put the value itself");
            }

            return null;
        }

        if (cell is { Formula: not null, Kind: not CellKind.Error })
        {
            Add(sheet, cell, field.Name, ("formula", Severity.Warning), $"是公式，取其计算结果“{Short(cell.Text)}”；请核对", $"it is a formula, whose result '{Short(cell.Text)}' is taken; check it");
        }

        return cell.Kind switch
        {
            CellKind.Error => Error(sheet, cell, field.Name, "error-value", $"是错误值 {Short(cell.Text)}；请改正公式或直接填数值", $"it shows {Short(cell.Text)}. Correct the formula or put the value itself"),
            CellKind.Unreadable => Error(sheet, cell, field.Name, "not-a-number", $"存的是“{Short(cell.Text)}”，不是可用的数；请重新填写", $"'{Short(cell.Text)}' is stored, no usable number. Fill it in again"),
            CellKind.YesNo => cell.Text == "TRUE" ? "是" : "否",
            CellKind.Date when field.IsNumber => Error(sheet, cell, field.Name, "date-for-number", $"被存为日期 {cell.Text}；请把单元格设为数值后重新填写", $"it was stored as the date {cell.Text}. Format the cell as a number and fill it in again"),
            CellKind.Date when field.Kind == FormFieldKind.Date => cell.Text.Split('T')[0],
            CellKind.Number => Number(sheet, cell, field),
            _ => FormLayout.Entered(field, cell.Text, codes),
        };
    }

    public void Warn(SheetText sheet, CellText cell, LocalText label, string code, (string Zh, string En) message) =>
        Add(sheet, cell, label, (code, Severity.Warning), message.Zh, message.En);

    public string? Error(SheetText sheet, CellText cell, LocalText label, string code, string zh, string en)
    {
        Add(sheet, cell, label, (code, Severity.Error), zh, en);
        return null;
    }

    private string? Number(SheetText sheet, CellText cell, FormField field)
    {
        if (!field.IsNumber && cell.Text.TrimStart('-').Split('.')[0].Length > 15)
        {
            return Error(sheet, cell, field.Name, "digits-lost", $"被存为数字 {cell.Text}，15 位以后的数字已丢失；请把单元格设为“文本”后重新填写",
                $"it was stored as the number {cell.Text}, and its digits after the 15th are lost. Format the cell as text and fill it in again");
        }

        if (!cell.IsPercentage || cell.Number is not { } number)
        {
            return FormLayout.Entered(field, cell.Text, codes);
        }

        // 62.6 % is stored as 0.626; beside another unit the sign stays, for the check to refuse.
        var percent = (number * 100).ToString("0.############", System.Globalization.CultureInfo.InvariantCulture);
        return field.Unit?.Symbol == "%" ? percent : percent + "%";
    }

    private void Add(SheetText sheet, CellText cell, LocalText label, (string Code, Severity Severity) rule, string zh, string en) => remarks.Add(new CellRemark
    {
        Code = rule.Code,
        Severity = rule.Severity,
        Cell = new SheetCell(sheet.Name, cell.Address),
        Label = label,
        Value = cell.Text,
        Message = new LocalText($"“{label.Zh}”{zh}。", $"{label.En}: {en}."),
    });

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
