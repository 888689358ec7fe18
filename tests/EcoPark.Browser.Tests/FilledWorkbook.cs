using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EcoPark.Browser.Tests;

/// <summary>A downloaded workbook as a person fills it in and sends it back: only cells are written, nothing of the template is known but its hidden codes.</summary>
internal static class FilledWorkbook
{
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // The rows of a template whose codes and headings stand above what is filled in.
    private const uint MarkRow = 2;
    private const uint CodeRow = 3;
    private const uint FirstRow = 5;

    public static FilePayload Payload(string name, byte[] content) => new() { Name = name, MimeType = Type, Buffer = content };

    /// <summary>A list: one row per record, columns by their codes, from the first row under the headings.</summary>
    public static byte[] Table(byte[] template, IReadOnlyList<IReadOnlyDictionary<string, string>> records) => Change(template, (sheets, shared) =>
    {
        var (sheet, columns) = sheets.Select(sheet => (sheet, Columns: Codes(sheet, shared))).First(found => records[0].Keys.All(found.Columns.ContainsKey));
        foreach (var (record, index) in records.Select((record, index) => (record, index)))
        {
            foreach (var (code, text) in record)
            {
                Put(sheet, columns[code] + (FirstRow + (uint)index), text);
            }
        }
    });

    /// <summary>A form: one field per row, its code in column A and its value in column C; the tables of it on sheets of their own.</summary>
    public static byte[] Form(byte[] template, FilledForm form) => Change(template, (sheets, shared) =>
    {
        var open = form.Fields.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (sheet, row) in sheets.SelectMany(sheet => sheet.Descendants<Row>().Select(row => (sheet, row))).ToList())
        {
            if (TextAt(row, "A", shared) is { } code && form.Fields.TryGetValue(code, out var text))
            {
                Put(sheet, "C" + row.RowIndex, text);
                open.Remove(code);
            }
        }

        Assert.Empty(open);
        foreach (var (grid, record) in form.Rows)
        {
            var sheet = sheets.Single(sheet => sheet.Descendants<Row>().Any(row => row.RowIndex! == MarkRow && TextAt(row, "A", shared) == "#grid:" + grid));
            var columns = Codes(sheet, shared);
            foreach (var (code, text) in record)
            {
                Put(sheet, columns[code] + FirstRow, text);
            }
        }
    });

    /// <summary>All texts and kept results of a workbook, row by row.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(byte[] workbook, string sheet)
    {
        using var memory = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(memory, isEditable: false);
        var book = document.WorkbookPart!;
        var shared = Shared(book);
        var part = (WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().Single(found => found.Name!.Value!.Contains(sheet, StringComparison.Ordinal)).Id!.Value!);
        return [.. part.Worksheet!.Descendants<Row>().Select(row => (IReadOnlyList<string>)[.. row.Elements<Cell>().Select(cell => TextOf(cell, shared))])];
    }

    private static byte[] Change(byte[] template, Action<IReadOnlyList<Worksheet>, IReadOnlyList<string>> change)
    {
        using var memory = new MemoryStream();
        memory.Write(template);
        using (var document = SpreadsheetDocument.Open(memory, isEditable: true))
        {
            change([.. document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!)], Shared(document.WorkbookPart!));
        }

        return memory.ToArray();
    }

    private static List<string> Shared(WorkbookPart book) => book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];

    private static Dictionary<string, string> Codes(Worksheet sheet, IReadOnlyList<string> shared) => sheet.Descendants<Row>().Where(row => row.RowIndex! == CodeRow).SelectMany(row => row.Elements<Cell>())
        .Select(cell => (Text: TextOf(cell, shared), Column: cell.CellReference!.Value!.TrimEnd([.. "0123456789"]))).Where(cell => cell.Text.Length > 0)
        .DistinctBy(cell => cell.Text).ToDictionary(cell => cell.Text, cell => cell.Column, StringComparer.Ordinal);

    private static string? TextAt(Row row, string column, IReadOnlyList<string> shared) =>
        row.Elements<Cell>().FirstOrDefault(cell => cell.CellReference == column + row.RowIndex) is { } cell ? TextOf(cell, shared) : null;

    private static string TextOf(Cell cell, IReadOnlyList<string> shared) => cell.DataType?.Value == CellValues.SharedString && int.TryParse(cell.CellValue?.Text, out var index) && index < shared.Count
        ? shared[index]
        : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";

    private static void Put(Worksheet sheet, string reference, string text)
    {
        var cell = sheet.Descendants<Cell>().Single(candidate => candidate.CellReference == reference);
        cell.RemoveAllChildren();
        if (decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) && text.Length < 12)
        {
            (cell.DataType, cell.CellValue) = (CellValues.Number, new CellValue(text));
        }
        else
        {
            (cell.DataType, cell.InlineString) = (CellValues.InlineString, new InlineString(new Text(text)));
        }
    }
}

/// <summary>What a person types into a form: its fields, and one row of each of its tables.</summary>
internal sealed record FilledForm(IReadOnlyDictionary<string, string> Fields)
{
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Rows { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();
}
