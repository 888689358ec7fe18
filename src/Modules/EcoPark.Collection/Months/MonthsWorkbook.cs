using System.Globalization;
using EcoPark.Collection.Contracts;
using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Platform.People;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;

namespace EcoPark.Collection.Months;

/// <summary>A workbook of months, read and rehearsed or written. An empty cell leaves what stands.</summary>
public sealed record MonthsRehearsal(ReadTable Table, IReadOnlyList<TakenMonth> Months)
{
    public int Good => Months.Count(month => month is { IsTaken: true, IsUnchanged: false });

    /// <summary>The entries as they were checked, each knowing what stood there: a value that changes before they are written is a conflict.</summary>
    public IReadOnlyList<MonthEntry> Checked => [.. Months.Where(month => month is { IsTaken: true, IsUnchanged: false }).Select(month => month.Entry with { Seen = month.Before?.Seq ?? 0 })];
}

/// <summary>One row per item, one column per month: out with what stands, in after a dry run.</summary>
public sealed class MonthsWorkbook(ReadMonths read, SaveMonths save)
{
    private const string Code = "item";

    public async Task<Result<byte[]>> TemplateAsync(Viewer viewer, MonthsRequest of, CancellationToken cancellation)
    {
        var sheet = await read.HandleAsync(viewer, of, cancellation);
        if (!sheet.IsOk)
        {
            return Result<byte[]>.Failed(sheet.Problems);
        }

        var rows = sheet.Value.Rows.Any(row => row.MayWrite) ? sheet.Value.Rows.Where(row => row.MayWrite) : sheet.Value.Rows;
        using var stream = new MemoryStream();
        WorkbookWriter.Write(TableWorkbookWriter.Build(new TableWorkbookRequest
        {
            Definition = Definition(of.Year),
            Notes =
            [
                $"{of.Park.Name} {of.Year} 年月度数据。空格表示不改；没有的月份写“不涉及:原因”；可在数后写单位。",
                "Empty cells change nothing. Write 不涉及:why where a month does not apply; a unit may stand behind the number.",
            ],
            Rows = [.. rows.Select(Row)],
            Demo = of.Park.IsDemo,
        }), stream);
        return stream.ToArray();
    }

    /// <summary>Reads the workbook and says what would happen: nothing is written.</summary>
    public async Task<Result<MonthsRehearsal>> RehearseAsync(Viewer viewer, MonthsRequest of, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        var table = TableWorkbookReader.Read(stream, Definition(of.Year));
        if (!table.IsOk)
        {
            return Result<MonthsRehearsal>.Failed(table.Problems);
        }

        var entries = table.Value.GoodRows.SelectMany(row => Months.Select(month => row.Entered(Column(month)) is { } value
            ? new MonthEntry(row.Text(Code) ?? "", month, value) { Place = $"{table.Value.Place(row, Column(month))}" } : null)).OfType<MonthEntry>().ToList();
        var taken = await save.HandleAsync(viewer, new SaveMonthsRequest(of, entries) { DryRun = true }, cancellation);
        return taken.IsOk ? new MonthsRehearsal(table.Value, taken.Value) : Result<MonthsRehearsal>.Failed(taken.Problems);
    }

    /// <summary>Writes what the rehearsal found good.</summary>
    public async Task<Result<MonthsRehearsal>> WriteAsync(Viewer viewer, MonthsRequest of, MonthsRehearsal rehearsal, CancellationToken cancellation)
    {
        var taken = await save.HandleAsync(viewer, new SaveMonthsRequest(of, rehearsal.Checked), cancellation);
        return taken.IsOk ? rehearsal with { Months = taken.Value } : Result<MonthsRehearsal>.Failed(taken.Problems);
    }

    /// <summary>The workbook as it was handed in, coloured.</summary>
    public static Result<byte[]> Marked(MonthsRehearsal rehearsal, ReadOnlyMemory<byte> file) => ReturnedWorkbook.Write(file,
        [.. rehearsal.Table.Remarks, .. rehearsal.Months.SelectMany(month => month.Problems.Select(problem => Remark(rehearsal.Table, month, problem)))]);

    private static IEnumerable<int> Months => Enumerable.Range(1, LedgerMonths.Months);

    private static CellRemark Remark(ReadTable table, TakenMonth month, Problem problem) => new()
    {
        Code = problem.Code,
        Severity = Severity.Error,
        Cell = table.Place(table.Rows.First(row => row.Text(Code) == month.Entry.Item), Column(month.Entry.Month)),
        Label = month.Row?.Item.Name ?? new LocalText(month.Entry.Item, month.Entry.Item),
        Message = new LocalText(problem.Zh, problem.En),
    };

    private static Dictionary<string, string> Row(MonthRow row)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal) { [Code] = row.Item.Code, ["name"] = row.Item.Name.Zh, ["unit"] = row.Item.Unit.Symbol };
        foreach (var month in Months.Where(month => row.Cells[month - 1] is { IsEmpty: false }))
        {
            cells[Column(month)] = MonthReading.Text(row.Cells[month - 1]);
        }

        return cells;
    }

    private static string Column(int month) => string.Create(CultureInfo.InvariantCulture, $"m{month:00}");

    private static TableDefinition Definition(int year) => new()
    {
        Code = "park-months",
        Version = "1",
        Name = new LocalText($"月度数据 {year}", $"Months {year}"),
        Year = year,
        Columns =
        [
            new TableColumn { Code = Code, Name = new LocalText("数据项代码", "Item"), Required = true, Unique = true },
            new TableColumn { Code = "name", Name = new LocalText("数据项", "Name") },
            new TableColumn { Code = "unit", Name = new LocalText("单位", "Unit") },
            .. Months.Select(month => new TableColumn { Code = Column(month), Name = new LocalText($"{month}月", $"Month {month}"), NotApplicable = true }),
        ],
    };
}
