using System.Text;
using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Platform.People;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Listing;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry.Registers.Exchange;

/// <summary>The records of a filter as a file; with no rows it is the template for an import.</summary>
internal sealed class ExportRecords(ListRecords listing)
{
    public async Task<Result<ExportFile>> HandleAsync(Viewer viewer, RecordListRequest request, ExportKind kind, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        var page = 1;
        Listing.RecordPage read;
        do
        {
            var result = await listing.HandleAsync(viewer, request with { Page = page, Size = kind == ExportKind.Template ? 1 : ListRecords.LargestPage }, cancellation);
            if (!result.TryGet(out var found, out _))
            {
                return Result<ExportFile>.Failed(result.Problems);
            }

            read = found;
            if (kind != ExportKind.Template)
            {
                rows.AddRange(read.Rows.Select(line => RegisterTable.Row(line, read.Declaration)));
            }
        }
        while (kind != ExportKind.Template && page++ * ListRecords.LargestPage < read.Total);

        var name = $"{read.Declaration.Name.Zh}{(kind == ExportKind.Template ? "导入模板" : "")}-{read.Today:yyyyMMdd}";
        return kind == ExportKind.Csv
            ? new ExportFile($"{name}.csv", "text/csv", Csv(read.Declaration, rows))
            : new ExportFile($"{name}.xlsx", ExportFile.Excel, Workbook(read, rows));
    }

    private static byte[] Workbook(Listing.RecordPage page, IReadOnlyList<IReadOnlyDictionary<string, string>> rows) => WorkbookWriter.ToBytes(TableWorkbookWriter.Build(new()
    {
        Definition = RegisterTable.Of(page.Declaration),
        Notes = [$"{page.Park.Name} {page.Declaration.Name.Zh}", "导入前先检查，不会直接写入；有误的行标色返回。"],
        Rows = rows,
        Demo = page.Park.IsDemo,
    }));

    private static byte[] Csv(RegisterDeclaration declaration, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        var columns = RegisterTable.Of(declaration).Columns;
        var text = new StringBuilder().AppendJoin(',', columns.Select(column => Quoted(column.Name.Zh))).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', columns.Select(column => Quoted(row.GetValueOrDefault(column.Code) ?? ""))).Append("\r\n");
        }

        // With the mark, spreadsheet programs read the file as UTF-8.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    // A text that begins like a formula would be computed when opened: it gets an apostrophe.
    private static string Quoted(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) && !decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}

public enum ExportKind
{
    Template,
    Excel,
    Csv,
}

/// <summary>A file to download.</summary>
public sealed record ExportFile(string Name, string MediaType, byte[] Content)
{
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
