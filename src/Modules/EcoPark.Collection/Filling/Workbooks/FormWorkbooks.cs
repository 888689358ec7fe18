using System.Collections.Immutable;
using EcoPark.Collection.Submissions;
using EcoPark.Documents.Excel;
using EcoPark.Documents.FormWorkbook;
using EcoPark.Platform.People;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;

namespace EcoPark.Collection.Filling.Workbooks;

/// <summary>What a filled-in workbook would change, before anything is written.</summary>
public sealed record WorkbookRehearsal(FormSheet Sheet, FormSheet Stored, ReadWorkbook Read)
{
    /// <summary>Everything there is to say about its cells.</summary>
    public IReadOnlyList<CellRemark> Remarks => Read.With(Sheet.Checked.Findings);

    /// <summary>Fields and table rows that the import would change, errors left out.</summary>
    public required FormEntry Accepted { get; init; }

    public required int Fields { get; init; }

    public required int Rows { get; init; }

    /// <summary>Rows and fields with an error: they stay as they are.</summary>
    public required int Refused { get; init; }
}

/// <summary>The Excel way in: a prefilled template, a dry run of what comes back, and the workbook returned with coloured cells.</summary>
public sealed class FormWorkbooks(FormDesk desk, FormsOfPark forms)
{
    public async Task<Result<TemplateFile>> TemplateAsync(Viewer viewer, Guid submission, CancellationToken cancellation)
    {
        if (await desk.LayOutAsync(submission, cancellation) is not { } sheet || !viewer.MaySee(sheet.Submission))
        {
            return FormAccess.NotFound();
        }

        using var stream = new MemoryStream();
        FormWorkbookWriter.Write(new FormWorkbookRequest { Form = sheet.Form, Codes = forms.Codes, Identity = Identity(sheet), Prefilled = sheet.Entry, LastYear = sheet.LastYear }, stream);
        return new TemplateFile($"{sheet.Respondent.Name}_{sheet.Form.Name.Zh}_{sheet.Submission.Year}.xlsx", stream.ToArray());
    }

    /// <summary>Reads and checks the workbook against the form; nothing is written.</summary>
    public async Task<Result<WorkbookRehearsal>> RehearseAsync(Viewer viewer, Guid submission, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        if (await desk.LayOutAsync(submission, cancellation) is not { } sheet || !viewer.MaySee(sheet.Submission))
        {
            return FormAccess.NotFound();
        }

        if (!viewer.MayEdit(sheet.Submission))
        {
            return FormAccess.Forbidden("这份表已提交或不由您填写，不能导入。", "This form has been handed in, or is not yours to fill in.");
        }

        using var stream = new MemoryStream(file.ToArray(), writable: false);
        var read = FormWorkbookReader.Read(stream, sheet.Form, Identity(sheet), forms.Codes);
        if (!read.IsOk)
        {
            return Result<WorkbookRehearsal>.Failed(read.Problems);
        }

        var whole = FormDesk.With(sheet, read.Value.Entry);
        return Sift(sheet, whole, read.Value);
    }

    /// <summary>The workbook as it was handed in, with what is wrong in its cells.</summary>
    public static Result<byte[]> Marked(WorkbookRehearsal rehearsal, ReadOnlyMemory<byte> file) => ReturnedWorkbook.Write(file, rehearsal.Remarks);

    // Good cells go in; a field or a row with an error stays as it is in the form. Nothing missing in the workbook deletes what is there.
    private static WorkbookRehearsal Sift(FormSheet stored, FormSheet whole, ReadWorkbook read)
    {
        var bad = whole.Checked.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Place).ToHashSet();
        bad.UnionWith(read.Cells.Where(cell => read.Remarks.Any(remark => remark.Severity == Severity.Error && remark.Cell == cell.Value)).Select(cell => cell.Key));
        var fields = stored.Entry.Fields.ToBuilder();
        var taken = 0;
        foreach (var (code, value) in read.Entry.Fields.Where(field => new FormPlace.Field(field.Key) is var place && !bad.Contains(place) && !IsSame((stored, place), (whole, place))))
        {
            taken += fields.GetValueOrDefault(code) == value ? 0 : 1;
            fields[code] = value;
        }

        var grids = stored.Entry.Grids.ToBuilder();
        var rows = 0;
        var refusedRows = 0;
        foreach (var grid in read.Entry.Grids.Keys)
        {
            var badRows = bad.OfType<FormPlace.Cell>().Where(cell => cell.Grid == grid).Select(cell => cell.Row).ToHashSet();
            grids[grid] = Rows(stored, whole, grid, badRows);
            (rows, refusedRows) = (rows + grids[grid].Except(stored.Entry.Rows(grid)).Count(), refusedRows + badRows.Count);
        }

        return new WorkbookRehearsal(whole, stored, read)
        {
            Accepted = new FormEntry(fields.ToImmutable(), grids.ToImmutable()),
            Fields = taken,
            Rows = rows,
            Refused = refusedRows + bad.OfType<FormPlace.Field>().Count(field => read.Entry.Fields.ContainsKey(field.Code)),
        };
    }

    // In the order of the workbook: its good rows, in place of a bad one what the form has under the same name, and last what only the form has.
    private static ImmutableArray<EntryRow> Rows(FormSheet stored, FormSheet whole, string code, HashSet<int> bad)
    {
        if (!stored.Form.TryFindGrid(code, out var grid))
        {
            return [];
        }

        var own = Named(stored, grid);
        var offered = Named(whole, grid);
        EntryRow? Pick(((string?, int) Name, EntryRow Row, int Index) given)
        {
            var old = own.Find(candidate => candidate.Name == given.Name);
            return bad.Contains(given.Index) || (old.Row is not null && grid.Columns.All(column => IsSame((stored, new FormPlace.Cell(code, old.Index, column.Code)), (whole, new FormPlace.Cell(code, given.Index, column.Code)))))
                ? old.Row : given.Row;
        }

        return [.. offered.Select(Pick).OfType<EntryRow>(), .. own.Where(old => !old.Row.Cells.IsEmpty && !offered.Exists(given => given.Name == old.Name)).Select(old => old.Row)];
    }

    // By what the rows are called, and which of that name each is.
    private static List<((string? Key, int Nth) Name, EntryRow Row, int Index)> Named(FormSheet sheet, FormGrid grid)
    {
        var rows = new List<((string? Key, int Nth) Name, EntryRow Row, int Index)>();
        foreach (var (index, row) in sheet.Entry.Rows(grid.Code).Index())
        {
            var key = grid.TryFind(grid.Key, out var column) && row.Cells.GetValueOrDefault(grid.Key) is EnteredValue.Given given ? FieldChoices.Code(sheet, column, given.Text) : null;
            rows.Add(((key, rows.Count(other => other.Name.Key == key)), row, index));
        }

        return rows;
    }

    // Excel writes 1,234.50 as 1234.5, and a choice in its words: what means the same is no change.
    private static bool IsSame((FormSheet Sheet, FormPlace Place) before, (FormSheet Sheet, FormPlace Place) after) => ContentOf(before) == ContentOf(after);

    private static CheckedContent? ContentOf((FormSheet Sheet, FormPlace Place) at) => at.Sheet.Checked.TryFind(at.Place, out var value) ? value.Content : null;

    private static FormWorkbookIdentity Identity(FormSheet sheet) => new()
    {
        Year = sheet.Submission.Year,
        Subject = sheet.Respondent.Uscc ?? sheet.Form.Department ?? sheet.Form.Code,
        SubjectName = sheet.Respondent.Name,
        Park = sheet.Park.Name,
        Demo = sheet.Park.IsDemo,
    };
}

/// <summary>A workbook on its way to somebody.</summary>
public sealed record TemplateFile(string Name, byte[] Content);
