using EcoPark.Collection.Filling;
using EcoPark.Collection.Submissions;
using EcoPark.Platform.People;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;

namespace EcoPark.Collection.Review;

/// <summary>A form laid out for deciding: its values with what they replace, its findings, and what was explained.</summary>
public sealed record ReviewSheet(FormSheet Sheet, IReadOnlyList<ReviewLine> Lines)
{
    public IEnumerable<ReviewLine> Changed => Lines.Where(line => line.IsChanged);

    /// <summary>Warnings that nobody has explained.</summary>
    public IEnumerable<FormFinding> Open => Sheet.Checked.Findings;

    /// <summary>Explained, and not yet accepted by a reviewer.</summary>
    public IEnumerable<(FormFinding Finding, Explanation Explanation)> Explained => Sheet.Checked.Explained
        .Select(finding => (finding, Sheet.Explanations.FirstOrDefault(row => row.Rule == finding.Rule && row.Subject == finding.Subject && row.Pattern == finding.Pattern)))
        .Where(pair => pair.Item2 is not null).Select(pair => (pair.finding, pair.Item2!)); // just asked
}

/// <summary>One value.</summary>
public sealed record ReviewLine(FormSection Section, CheckedValue Value)
{
    public required string Label { get; init; }

    public string? Before { get; init; }

    public required string Now { get; init; }

    public string? Unit { get; init; }

    public string? LastYear { get; init; }

    public (string Text, bool? Up)? Change { get; init; }

    public bool IsChanged { get; init; }

    public long? Seq { get; init; }

    public IReadOnlyList<Attachment> Files { get; init; } = [];

    public bool WantsEvidence { get; init; }

    public IReadOnlyList<FormFinding> Findings { get; init; } = [];
}

/// <summary>Lays a form out for its reviewer.</summary>
public sealed class OpenReview(FormDesk desk, SubmissionChanges changes)
{
    public async Task<Result<ReviewSheet>> HandleAsync(Viewer viewer, Guid submission, CancellationToken cancellation)
    {
        if (await desk.LayOutAsync(submission, cancellation) is not { } sheet || !viewer.MaySee(sheet.Submission))
        {
            return FormAccess.NotFound();
        }

        var facts = await changes.HandleAsync(sheet.Submission, cancellation);
        var before = LastYear.Of(sheet);
        return new ReviewSheet(sheet, [.. sheet.Checked.Values.Where(value => PlaceWords.SectionOf(sheet.Form, value.Place) is not null).Select(value => Line(sheet, value, facts, before))]);
    }

    private static ReviewLine Line(FormSheet sheet, CheckedValue value, IReadOnlyDictionary<string, ChangedFact> facts, CheckedForm? before)
    {
        var change = value.Item is { } item ? facts.GetValueOrDefault(item) : null;
        var place = value.Place.ToString() ?? "";
        var last = LastYearOf(sheet, value, before);
        return new ReviewLine(PlaceWords.SectionOf(sheet.Form, value.Place)!, value) // filtered above
        {
            Label = PlaceWords.Of(sheet, value.Place),
            Before = change?.Before is { } old ? Facts.FactPage.ValueOf(old) : null,
            Now = Shown(sheet, value, value.Content) ?? "",
            Unit = value.Content is CheckedContent.Number { Unit.Symbol: not "—" } number ? number.Unit.Symbol : null,
            LastYear = Shown(sheet, value, last),
            Change = ValueText.Change(last, value.Content),
            IsChanged = change is { IsNew: true },
            Seq = change?.Now.Seq,
            Files = [.. sheet.Attachments.Where(file => file.Place == place)],
            WantsEvidence = value.Place is FormPlace.Field field && sheet.Form.TryFindField(field.Code, out var asked) && asked.Evidence != FieldEvidence.None,
            Findings = [.. sheet.Checked.Findings.Where(finding => finding.Place == value.Place)],
        };
    }

    // A yes or no is kept as 1 or 0, a choice by its code: both are shown in words.
    private static string? Shown(FormSheet sheet, CheckedValue value, CheckedContent? content) => (FieldOf(sheet, value.Place), content) switch
    {
        (_, null) => null,
        ({ Kind: FormFieldKind.YesNo }, CheckedContent.Number number) => number.Value.Sign == 0 ? EcoPark.Platform.Ui.Words.Say("否", "no") : EcoPark.Platform.Ui.Words.Say("是", "yes"),
        ({ } field, CheckedContent.Text text) => FieldChoices.Words(sheet, field, text.Value),
        _ => ValueText.Of(content),
    };

    private static FormField? FieldOf(FormSheet sheet, FormPlace place) => place switch
    {
        FormPlace.Field field when sheet.Form.TryFindField(field.Code, out var found) => found,
        FormPlace.Cell cell when sheet.Form.TryFindGrid(cell.Grid, out var grid) && grid.TryFind(cell.Column, out var column) => column,
        _ => null,
    };

    // Rows move between years: a cell is compared with the row of the same key, which its fact item carries.
    private static CheckedContent? LastYearOf(FormSheet sheet, CheckedValue value, CheckedForm? before)
    {
        var last = before?.Values.FirstOrDefault(candidate => value.Item is null ? candidate.Place == value.Place : candidate.Item == value.Item)?.Content;
        return last ?? (value.Item is { } item && sheet.Context.History.TryGetValue(item, out var years) && years.TryGetValue(sheet.Context.Year - 1, out var number)
            && value.Content is CheckedContent.Number now ? new CheckedContent.Number(number, now.Unit) : null);
    }
}
