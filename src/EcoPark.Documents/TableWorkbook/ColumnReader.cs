using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>Understands the cells of one column.</summary>
internal sealed class ColumnReader
{
    private static readonly string[] DateForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
    private static readonly string[] Yes = ["是", "有", "YES", "Y", "TRUE", "1", "√", "对"];
    private static readonly string[] No = ["否", "无", "没有", "不是", "NO", "N", "FALSE", "0", "×", "X"];

    private readonly TableColumn column;
    private readonly ColumnNumber number;
    private readonly Dictionary<string, string> choices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>? seen;
    private bool formulaSeen;

    public ColumnReader(TableColumn column)
    {
        this.column = column;
        number = new ColumnNumber(column);
        seen = column.Unique ? new Dictionary<string, int>(StringComparer.Ordinal) : null;
        foreach (var choice in column.Choices)
        {
            choices.TryAdd(choice.Code, choice.Code);
            choices.TryAdd($"{choice.Code} {choice.Name.Zh}", choice.Code);
        }

        // A name that two codes share says nothing.
        foreach (var names in column.Choices.GroupBy(choice => choice.Name.Zh, StringComparer.Ordinal).Where(group => group.Count() == 1))
        {
            choices.TryAdd(names.Key, names.First().Code);
        }
    }

    /// <summary>Reads a cell that is not blank.</summary>
    public CellReading Read(RowCell cell, int row)
    {
        var reading = Unique(Content(cell), row);
        if (!cell.IsFormula || formulaSeen || cell.Kind == CellKind.NotCalculated)
        {
            return reading;
        }

        formulaSeen = true;
        return reading with
        {
            Formula = new("formula", Severity.Warning, new LocalText(
                $"“{column.Name.Zh}”列里有公式，取其计算结果（此处为“{Shown(cell.Text)}”）；请核对后改为数值。",
                $"{column.Name.En} has formulas, whose results are taken (here '{Shown(cell.Text)}'); check them and put values instead.")),
        };
    }

    private CellReading Content(RowCell cell) => cell.Kind switch
    {
        CellKind.NotCalculated => Wrong("not-calculated", "公式没有计算结果；请在 Excel 或 WPS 中打开、保存后重试，或直接填数值",
            "its formula has no result. Open and save the file in Excel or WPS, or put the value itself"),
        CellKind.Error => Wrong("error-value", $"是错误值 {Shown(cell.Text)}；请改正公式或直接填数值", $"it shows {Shown(cell.Text)}. Correct the formula or put the value itself"),
        CellKind.Unreadable => Wrong("not-a-number", $"存的是“{Shown(cell.Text)}”，不是可用的数；请重新填写", $"'{Shown(cell.Text)}' is stored, no usable number. Fill it in again"),
        _ when NotApplicable(cell) is { } none => none,
        _ => column.Kind switch
        {
            FormFieldKind.Number or FormFieldKind.Whole => number.Read(cell),
            FormFieldKind.Choice => Choice(cell),
            FormFieldKind.Date => Date(cell),
            FormFieldKind.YesNo => YesNo(cell),
            _ => Text(cell),
        },
    };

    private CellReading? NotApplicable(RowCell cell)
    {
        if (!column.NotApplicable || cell.Kind != CellKind.Text || !cell.Text.AsSpan().TrimStart().StartsWith("不涉及", StringComparison.Ordinal))
        {
            return null;
        }

        var rest = cell.Text.Trim()["不涉及".Length..];
        var reason = (rest.StartsWith(':') || rest.StartsWith('：') ? rest[1..] : rest).Trim();
        return reason.Length == 0
            ? Wrong("missing-reason", "写了不涉及，没有写原因；请写成“不涉及:原因”", "it is marked not applicable without a reason. Write 不涉及: and why")
            : new CellReading(TableRow.NotApplicableMark + reason);
    }

    private CellReading Text(RowCell cell)
    {
        if (LostDigits(cell) is { } lost)
        {
            return lost;
        }

        var text = cell.Kind == CellKind.YesNo ? YesNoText(cell.Text == "TRUE") : cell.Text.Trim();
        return text.Length > column.LongestText
            ? Wrong("text-too-long", $"有 {text.Length} 个字符，超过 {column.LongestText} 个；请缩短", $"it has {text.Length} characters, more than {column.LongestText}. Shorten it")
            : new CellReading(text);
    }

    /// <summary>A code of 18 digits typed as a number has lost its last ones: a spreadsheet keeps 15.</summary>
    private CellReading? LostDigits(RowCell cell) => cell.Kind == CellKind.Number && cell.Text.TrimStart('-').Split('.')[0].Length > 15
        ? Wrong("digits-lost", $"被存为数字 {Shown(cell.Text)}，15 位以后的数字已丢失；请把单元格设为“文本”后重新填写",
            $"it was stored as the number {Shown(cell.Text)}, and its digits after the 15th are lost. Format the cell as text and fill it in again")
        : null;

    private CellReading Choice(RowCell cell)
    {
        if (LostDigits(cell) is { } lost)
        {
            return lost;
        }

        var text = cell.Kind == CellKind.YesNo ? YesNoText(cell.Text == "TRUE") : NumberText.Fold(cell.Text);
        if (choices.TryGetValue(text, out var code) || choices.TryGetValue(cell.Text.Trim(), out code)
            || (text.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && choices.TryGetValue(text[..space], out code)))
        {
            return new CellReading(code);
        }

        var message = new LocalText($"“{column.Name.Zh}”填了“{Shown(cell.Text)}”，不在代码表中；请从下拉列表中选。",
            $"{column.Name.En} is '{Shown(cell.Text)}', which is not in the code table; choose from the list.");
        return column.OpenChoices
            ? new CellReading(text, new CellReading.Finding("unknown-code", Severity.Warning, message))
            : new CellReading(null, new CellReading.Finding("unknown-code", Severity.Error, message));
    }

    private CellReading Date(RowCell cell)
    {
        var text = NumberText.Fold(cell.Text).Split(' ', 'T')[0];
        return DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new CellReading(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : Wrong("not-a-date", $"填了“{Shown(cell.Text)}”，不是日期；请写成 2024-03-01 的样子", $"'{Shown(cell.Text)}' is no date. Write it like 2024-03-01");
    }

    private CellReading YesNo(RowCell cell)
    {
        var text = NumberText.Fold(cell.Text).ToUpperInvariant();
        return Yes.Contains(text) || No.Contains(text)
            ? new CellReading(YesNoText(Yes.Contains(text)))
            : Wrong("not-yes-no", $"填了“{Shown(cell.Text)}”；请填是或否", $"it is '{Shown(cell.Text)}'. Give yes or no");
    }

    private CellReading Unique(CellReading reading, int row)
    {
        if (seen is null || reading.Value is not { } value || seen.TryAdd(value, row))
        {
            return reading;
        }

        return Wrong("repeated", $"“{Shown(value)}”与第 {seen[value]} 行重复；请合并或删去一行", $"'{Shown(value)}' stands in row {seen[value]} already. Merge the rows or delete one");
    }

    private CellReading Wrong(string code, string zh, string en) => CellReading.Wrong(code, $"“{column.Name.Zh}”{zh}。", $"{column.Name.En}: {en}.");

    private static string YesNoText(bool yes) => yes ? "是" : "否";

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
