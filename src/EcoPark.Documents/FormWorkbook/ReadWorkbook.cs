using System.Collections.Immutable;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;

namespace EcoPark.Documents.FormWorkbook;

/// <summary>A filled-in form workbook as read: the entry, and where each of its places stands. Nothing was written anywhere.</summary>
public sealed record ReadWorkbook
{
    private static readonly LocalText Correct = new("改正后重新上传", "correct it and upload again");
    private static readonly LocalText Explain = new("请核对；属实的，导入后写说明", "check it; if it is right, explain it after the import");

    /// <summary>The form.</summary>
    public required Form Form { get; init; }

    /// <summary>What was filled in.</summary>
    public required FormEntry Entry { get; init; }

    /// <summary>The cell of every place: fields, cells of the rows read, and as a whole grids, sections and the form.</summary>
    public required ImmutableDictionary<FormPlace, SheetCell> Cells { get; init; }

    /// <summary>What is to be said about the workbook itself: formulas, error values, a value beside a reason.</summary>
    public required ImmutableArray<CellRemark> Remarks { get; init; }

    /// <summary>The cell of a place; of one that the workbook lacks, the cell of what it belongs to.</summary>
    public SheetCell CellOf(FormPlace place) =>
        Cells.TryGetValue(place, out var cell) ? cell
        : Around(place) is { } wider ? CellOf(wider)
        : Cells[new FormPlace.Whole()];

    /// <summary>The remarks of the workbook together with the findings of the check of its entry, for <see cref="ReturnedWorkbook"/>.</summary>
    public IReadOnlyList<CellRemark> With(IEnumerable<FormFinding> findings) => [.. Remarks, .. findings.Select(Remark)];

    private CellRemark Remark(FormFinding finding) => new()
    {
        Code = finding.Rule,
        Severity = finding.Severity,
        Cell = CellOf(finding.Place),
        Label = Label(finding.Place),
        Value = Value(finding.Place) switch
        {
            EnteredValue.Given given => given.Unit is null ? given.Text : $"{given.Text} {given.Unit}",
            EnteredValue.NotApplicable none => $"{FormLayout.NotApplicable}:{none.Reason}",
            _ => "",
        },
        Message = finding.Message,
        NextStep = Next(finding),
    };

    private static LocalText Next(FormFinding finding) => finding.Repairs.IsEmpty
        ? finding.Severity == Severity.Error ? Correct : Explain
        : new(string.Join(" / ", finding.Repairs.Select(repair => repair.Label.Zh)), string.Join(" / ", finding.Repairs.Select(repair => repair.Label.En)));

    private EnteredValue? Value(FormPlace place) => place switch
    {
        FormPlace.Field field => Entry.Fields.GetValueOrDefault(field.Code),
        FormPlace.Cell cell when cell.Row >= 0 && cell.Row < Entry.Rows(cell.Grid).Length => Entry.Rows(cell.Grid)[cell.Row].Cells.GetValueOrDefault(cell.Column),
        _ => null,
    };

    private LocalText Label(FormPlace place) => place switch
    {
        FormPlace.Field field when Form.TryFindField(field.Code, out var found) => found.Name,
        FormPlace.Cell cell when Form.TryFindGrid(cell.Grid, out var grid) && grid.TryFind(cell.Column, out var column) => column.Name,
        FormPlace.Cell cell when Form.TryFindGrid(cell.Grid, out var grid) => grid.Name,
        FormPlace.Table table when Form.TryFindGrid(table.Code, out var grid) => grid.Name,
        FormPlace.Section section when Form.Sections.FirstOrDefault(candidate => candidate.Code == section.Code) is { } found => found.Name,
        _ => Form.Name,
    };

    private FormPlace? Around(FormPlace place) => place switch
    {
        FormPlace.Cell cell => new FormPlace.Table(cell.Grid),
        FormPlace.Field field when Form.Sections.FirstOrDefault(section => section.Fields.Any(candidate => candidate.Code == field.Code)) is { } section => new FormPlace.Section(section.Code),
        FormPlace.Table table when Form.Sections.FirstOrDefault(section => section.Grids.Any(candidate => candidate.Code == table.Code)) is { } section => new FormPlace.Section(section.Code),
        _ => null,
    };
}
