using System.Collections.Immutable;
using EcoPark.Collection.Submissions;
using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Import;

/// <summary>A workbook of many firms, read and rehearsed: nothing is written.</summary>
public sealed record FirmsRehearsal(ReadTable Table, IReadOnlyList<TakenEntry> Entries)
{
    public int Good => Entries.Count(entry => entry.IsTaken);
}

/// <summary>One workbook with a row per firm and a column per field of the annual form; tables of rows (energy, waste) are not in it.</summary>
public sealed class FirmsWorkbook(IDbContextFactory<AppDbContext> databases, FormsOfPark forms, EntryIntake intake)
{
    public const string Form = "enterprise-annual";
    private const string Code = "credit_code";
    private const string Name = "name";

    public async Task<Result<byte[]>> TemplateAsync(Viewer viewer, Park park, int year, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.SubmissionWrite, park.Id) || !forms.Library.TryFind(Form, out var form))
        {
            return FormAccess.NotFound();
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var firms = await db.Set<Enterprise>().AsNoTracking().Where(row => row.Park == park.Id).OrderBy(row => row.Name).ToListAsync(cancellation);
        using var stream = new MemoryStream();
        WorkbookWriter.Write(TableWorkbookWriter.Build(new TableWorkbookRequest
        {
            Definition = Definition(form, year),
            Rows = [.. firms.Where(firm => firm.IsHereIn(year)).Select(firm => new Dictionary<string, string>(StringComparer.Ordinal) { [Code] = firm.Uscc, [Name] = firm.Name })],
            Demo = park.IsDemo,
        }), stream);
        return stream.ToArray();
    }

    /// <summary>Reads the workbook and, unless it is a dry run, hands the good rows in.</summary>
    public async Task<Result<FirmsRehearsal>> ReadAsync(Viewer viewer, (ParkId Park, int Year, bool DryRun) of, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.SubmissionWrite, of.Park) || !forms.Library.TryFind(Form, out var form))
        {
            return FormAccess.NotFound();
        }

        using var stream = new MemoryStream(file.ToArray(), writable: false);
        var read = TableWorkbookReader.Read(stream, Definition(form, of.Year));
        if (!read.IsOk)
        {
            return Result<FirmsRehearsal>.Failed(read.Problems);
        }

        var table = read.Value;
        var offers = table.GoodRows.Select(row => new OfferedEntry(row.Text(Code) ?? "", Entry(form, row)) { Place = $"{table.Sheet}!{row.Number}" }).ToList();
        var taken = await intake.HandleAsync(viewer, new IntakeRequest(of.Park, Form, of.Year, offers) { DryRun = of.DryRun }, cancellation);
        return taken.IsOk ? new FirmsRehearsal(table, taken.Value) : Result<FirmsRehearsal>.Failed(taken.Problems);
    }

    /// <summary>The workbook as it was handed in, coloured.</summary>
    public static Result<byte[]> Marked(FirmsRehearsal rehearsal, ReadOnlyMemory<byte> file) => ReturnedWorkbook.Write(file,
        [.. rehearsal.Table.Remarks, .. rehearsal.Entries.SelectMany(entry => entry.Problems.Select(problem => Remark(rehearsal.Table, entry, problem)))]);

    private static CellRemark Remark(ReadTable table, TakenEntry entry, Problem problem)
    {
        var row = table.Rows.First(candidate => candidate.Text(Code) == entry.Offer.Uscc);
        var column = table.Columns.ContainsKey(problem.Place) ? problem.Place : Code;
        return new CellRemark { Code = problem.Code, Severity = EcoPark.Standards.Evaluation.Severity.Error, Cell = table.Place(row, column), Label = new LocalText(entry.Name, entry.Name), Message = new LocalText(problem.Zh, problem.En) };
    }

    private TableDefinition Definition(Form form, int year) => new()
    {
        Code = "firms-annual",
        Version = form.Version,
        Name = new LocalText($"企业年报汇总 {year}", $"Annual forms of firms {year}"),
        Year = year,
        Columns = [.. form.Fields.Where(field => field.IsEntered).Select(Column)],
    };

    private TableColumn Column(FormField field) => new()
    {
        Code = field.Code,
        Name = field.Name,
        Kind = field.IsNumber ? FormFieldKind.Text : field.Kind,
        Unit = field.IsNumber && field.Unit is { Symbol: not "—" } unit ? unit.Symbol : null,
        Required = field.Code == Code,
        Unique = field.Code == Code,
        NotApplicable = true,
        Choices = field.Choices is { } list && forms.Codes.TryFind(list, out var codes) ? codes.Entries : [],
        OpenChoices = true,
        Help = field.Help,
    };

    private static FormEntry Entry(Form form, TableRow row) => FormEntry.Empty with
    {
        Fields = form.Fields.Where(field => field.IsEntered).Select(field => (field.Code, Value: row.Entered(field.Code))).Where(field => field.Value is not null)
            .ToImmutableSortedDictionary(field => field.Code, field => field.Value!, StringComparer.Ordinal), // just asked
    };
}
