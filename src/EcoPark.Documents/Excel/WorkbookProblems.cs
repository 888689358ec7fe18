using System.Globalization;
using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel;

/// <summary>The problems that only a workbook can have, worded once.</summary>
internal static class WorkbookProblems
{
    public static Problem OldFormat { get; } = new(
        "workbook.old_format", "",
        "文件是旧的 .xls 格式，请在 Excel 或 WPS 中另存为 .xlsx 后重试。",
        "The file has the old .xls format. Save it as .xlsx in Excel or WPS and try again.");

    public static Problem Encrypted { get; } = new(
        "workbook.encrypted", "",
        "工作簿设有打开密码，无法读取。请去掉密码并另存后重试。",
        "The workbook is protected by a password and cannot be read. Remove the password, save it and try again.");

    public static Problem NotAWorkbook { get; } = new(
        "workbook.not_a_workbook", "",
        "文件是 Office 文件，但不是 .xlsx 工作簿。请选择 .xlsx 文件。",
        "The file is an office file but not an .xlsx workbook. Choose an .xlsx file.");

    public static Problem BinaryWorkbook { get; } = new(
        "workbook.binary", "",
        "文件是二进制工作簿 .xlsb，请另存为 .xlsx 后重试。",
        "The file is a binary workbook (.xlsb). Save it as .xlsx and try again.");

    public static Problem NoSheets { get; } = new(
        "workbook.no_sheets", "",
        "工作簿没有可读的工作表。",
        "The workbook has no sheet that can be read.");

    public static Problem TooManyCells(int limit) => new(
        "workbook.too_many_cells", "",
        Text($"工作簿的非空单元格超过 {limit} 个，请拆分后分批导入。"),
        Text($"The workbook has more than {limit} filled cells. Split it and import the parts."));

    public static Problem MissingSheet(string name) => new(
        "workbook.missing_sheet", name,
        $"工作表“{name}”在文件中没有内容部件，请用原程序重新保存。",
        $"The sheet '{name}' has no part in the file. Save the file again in its own program.");

    public static Problem BadAddress(string sheet, string address) => new(
        "workbook.bad_address", sheet,
        $"工作表“{sheet}”中有无效的单元格地址“{address}”。",
        $"The sheet '{sheet}' has the invalid cell address '{address}'.");

    public static Problem RepeatedCell(string place) => new(
        "workbook.repeated_cell", place,
        $"单元格 {place} 在文件中出现两次，内容不唯一。",
        $"The cell {place} stands twice in the file, so its content is ambiguous.");

    public static Problem TextIndex(string place, string index) => new(
        "workbook.text_index", place,
        $"单元格 {place} 引用的文本编号 {index} 不存在，文件已损坏。",
        $"The cell {place} refers to the text number {index}, which does not exist: the file is damaged.");

    public static Problem TextTooLong(string part, int limit) => new(
        "workbook.text_too_long", part,
        Text($"部件“{part}”中有超过 {limit} 个字符的文本，拒绝读取。"),
        Text($"The part '{part}' has a text of more than {limit} characters and is refused."));

    public static Problem TooMuchText(int limit) => new(
        "workbook.too_much_text", "",
        Text($"工作簿的文本超过 {limit / 1048576} MB，请拆分后分批导入。"),
        Text($"The texts of the workbook are larger than {limit / 1048576} MB. Split it and import the parts."));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
