using EcoPark.Collection.Submissions;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Forms;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Progress;

public sealed record BurdenRow(string Respondent, int Typed, int Prefilled, int Skipped, int? TypedBefore);

public sealed record AskedField(string Form, string Field);

/// <summary>What a year's forms cost those who fill them in.</summary>
public sealed record BurdenOfYear(IReadOnlyList<BurdenRow> Rows)
{
    public int TypedMedian => Median([.. Rows.Select(row => row.Typed)]) ?? 0;

    public int? TypedMedianBefore => Median([.. Rows.Select(row => row.TypedBefore).OfType<int>()]);

    public int BroughtMedian => Median([.. Rows.Select(row => row.Prefilled)]) ?? 0;

    public IReadOnlyList<AskedField> NeverUsed { get; init; } = [];

    public IReadOnlyList<AskedField> AskedTwice { get; init; } = [];

    // The lower of the two middle ones: a count of fields is whole.
    private static int? Median(List<int> values)
    {
        values.Sort();
        return values.Count == 0 ? null : values[(values.Count - 1) / 2];
    }
}

public sealed class BurdenFigures(ProgressBoard board, FormsOfPark forms)
{
    public async Task<BurdenOfYear> HandleAsync(Viewer viewer, ParkId park, int year, CancellationToken cancellation)
    {
        var now = await board.HandleAsync(viewer, park, year, cancellation);
        var before = (await board.HandleAsync(viewer, park, year - 1, cancellation)).Where(form => form.Submission is not null).GroupBy(Whose).ToDictionary(own => own.Key, own => own.Sum(form => form.Submission?.Typed ?? 0), StringComparer.Ordinal);
        var rows = now.Where(form => form.Submission is not null).GroupBy(Whose).Select(own => new BurdenRow(own.First().Respondent, Sum(own, s => s.Typed), Sum(own, s => s.Prefilled), Sum(own, s => s.Skipped),
            before.TryGetValue(own.Key, out var typed) ? typed : null));
        return new BurdenOfYear([.. rows.OrderByDescending(row => row.Typed)]) { NeverUsed = NeverUsed(), AskedTwice = AskedTwice() };
    }

    private static string Whose(ExpectedForm form) => $"{form.Key.Enterprise}{form.Key.Organisation}";

    private static int Sum(IEnumerable<ExpectedForm> forms, Func<Submission, int> part) => forms.Sum(form => form.Submission is { } submission ? part(submission) : 0);

    // A number is used when a park value takes it or another field is computed from it; which of the two is data.
    private List<AskedField> NeverUsed()
    {
        var used = forms.Library.ParkValues.Values.SelectMany(rule => rule.Less.Append(rule.EnterpriseItem ?? rule.Item).Append(rule.Item)).ToHashSet(StringComparer.Ordinal);
        return [.. forms.Library.Forms.Values.SelectMany(form => form.Fields.Where(field => field is { IsNumber: true, Compute: null, Item: { } item } && !used.Contains(item) && !IsReferred(form, field.Code))
            .Select(field => new AskedField(Say(form.Name.Zh, form.Name.En), Say(field.Name.Zh, field.Name.En))))];
    }

    private static bool IsReferred(Form form, string code) => form.Fields.Any(field => field.Compute is FieldCompute.Formula formula && formula.Text.Contains(code, StringComparison.Ordinal));

    private List<AskedField> AskedTwice() => [.. forms.Library.Forms.Values.Where(form => form.Department is not null)
        .SelectMany(form => form.Fields.Where(field => field is { Compute: null, Item: not null }).Select(field => (Form: form, Field: field)))
        .GroupBy(pair => (pair.Form.Department, pair.Field.Item)).Where(group => group.Count() > 1)
        .Select(group => new AskedField(string.Join(Say("、", ", "), group.Select(pair => Say(pair.Form.Name.Zh, pair.Form.Name.En))), Say(group.First().Field.Name.Zh, group.First().Field.Name.En)))];
}
