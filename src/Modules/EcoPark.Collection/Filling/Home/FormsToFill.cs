using EcoPark.Collection.Library;
using EcoPark.Collection.Submissions;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Forms;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Filling.Home;

/// <summary>A form that the viewer fills in, whether or not anybody has begun it.</summary>
public sealed record FormToFill(Form Form, FormKey Key, string Respondent)
{
    /// <summary>Null: not begun.</summary>
    public Submission? Submission { get; init; }

    public DateOnly Due { get; init; }

    /// <summary>Reasons of a return that wait for an answer.</summary>
    public IReadOnlyList<ReturnNote> Notes { get; init; } = [];

    /// <summary>Cells typed the year before; null: nothing is known of it.</summary>
    public int? TypedBefore { get; init; }

    public SubmissionState State => Submission?.State ?? SubmissionState.Draft;

    public bool WaitsForRespondent => Submission?.CanBeEdited != false;
}

/// <summary>What waits for a reporter or a clerk: returned forms first, then by due date.</summary>
public sealed class FormsToFill(IDbContextFactory<AppDbContext> databases, ParkForms forms)
{
    public async Task<IReadOnlyList<FormToFill>> HandleAsync(Viewer viewer, ParkId park, int year, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var firms = viewer.Scopes.Where(scope => scope.Covers(park) && viewer.Allows(scope, Permission.SubmissionWrite)).Select(scope => scope.Enterprise).OfType<EnterpriseId>().ToList();
        var offices = viewer.Scopes.Where(scope => scope.Covers(park) && viewer.Allows(scope, Permission.SubmissionWrite)).Select(scope => scope.Organisation).OfType<OrganisationId>().ToList();
        var own = await forms.AllAsync(park, cancellation);
        var asked = new List<FormToFill>();
        foreach (var firm in await db.Set<Enterprise>().AsNoTracking().Where(row => row.Park == park && firms.Contains(row.Id)).OrderBy(row => row.Name).ToListAsync(cancellation))
        {
            asked.AddRange(Of(own, FormRespondent.Enterprise, null).Select(form => New(form, new FormKey(park, form.Code, year) { Enterprise = firm.Id }, firm.Name)));
        }

        foreach (var office in await db.Set<Organisation>().AsNoTracking().Where(row => row.Park == park && offices.Contains(row.Id)).OrderBy(row => row.Name).ToListAsync(cancellation))
        {
            asked.AddRange(Of(own, FormRespondent.Department, office.Department).Select(form => New(form, new FormKey(park, form.Code, year) { Organisation = office.Id }, office.Name)));
        }

        var earlier = await EarlierAsync(db, asked, cancellation);
        return await WithStateAsync(db, [.. asked, .. earlier], cancellation);
    }

    // Opening the next year must not hide what was begun before and is still in the respondent's hands.
    private static async Task<IReadOnlyList<FormToFill>> EarlierAsync(AppDbContext db, List<FormToFill> asked, CancellationToken cancellation)
    {
        if (asked.Count == 0)
        {
            return [];
        }

        var (park, year) = (asked[0].Key.Park, asked[0].Key.Year);
        var firms = asked.Select(form => form.Key.Enterprise).OfType<EnterpriseId>().Distinct().ToList();
        var offices = asked.Select(form => form.Key.Organisation).OfType<OrganisationId>().Distinct().ToList();
        var open = await db.Set<Submission>().AsNoTracking().Where(row => row.Park == park && row.Year < year && (row.State == SubmissionState.Draft || row.State == SubmissionState.Returned)
            && ((row.Enterprise != null && firms.Contains(row.Enterprise.Value)) || (row.Organisation != null && offices.Contains(row.Organisation.Value))))
            .Select(row => new { row.Form, row.Year, row.Enterprise, row.Organisation }).ToListAsync(cancellation);
        return [.. open.SelectMany(row => asked.Where(form => form.Key.Form == row.Form && form.Key.Enterprise == row.Enterprise && form.Key.Organisation == row.Organisation)
            .Select(form => New(form.Form, form.Key with { Year = row.Year }, form.Respondent)))];
    }

    private static IEnumerable<Form> Of(IReadOnlyList<Form> own, FormRespondent respondent, string? department) => own
        .Where(form => form.Respondent == respondent && (department is null || form.Department == department)).OrderBy(form => form.Code, StringComparer.Ordinal);

    private static FormToFill New(Form form, FormKey key, string respondent) => new(form, key, respondent) { Due = form.Due.For(key.Year) };

    private static async Task<IReadOnlyList<FormToFill>> WithStateAsync(AppDbContext db, List<FormToFill> asked, CancellationToken cancellation)
    {
        if (asked.Count == 0)
        {
            return asked;
        }

        var park = asked[0].Key.Park;
        var years = asked.SelectMany(form => new[] { form.Key.Year, form.Key.Year - 1 }).Distinct().ToList();
        var firms = asked.Select(form => form.Key.Enterprise).OfType<EnterpriseId>().Distinct().ToList();
        var offices = asked.Select(form => form.Key.Organisation).OfType<OrganisationId>().Distinct().ToList();
        var rows = await db.Set<Submission>().AsNoTracking().Where(row => row.Park == park && years.Contains(row.Year)
            && ((row.Enterprise != null && firms.Contains(row.Enterprise.Value)) || (row.Organisation != null && offices.Contains(row.Organisation.Value)))).ToListAsync(cancellation);
        var ids = rows.Select(row => row.Id).ToList();
        var notes = await db.Set<ReturnNote>().AsNoTracking().Where(note => ids.Contains(note.Submission) && note.AnsweredAt == null).ToListAsync(cancellation);
        return [.. asked.Select(form =>
            {
                var own = rows.Where(row => row.Form == form.Key.Form && row.Enterprise == form.Key.Enterprise && row.Organisation == form.Key.Organisation).ToList();
                var submission = own.Find(row => row.Year == form.Key.Year);
                return form with
                {
                    Submission = submission,
                    Due = submission?.Due ?? form.Due,
                    Notes = [.. notes.Where(note => note.Submission == submission?.Id)],
                    TypedBefore = own.Find(row => row.Year == form.Key.Year - 1)?.Typed,
                };
            }).OrderBy(form => form.State != SubmissionState.Returned).ThenBy(form => !form.WaitsForRespondent).ThenBy(form => form.Due)];
    }
}
