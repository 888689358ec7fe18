using EcoPark.Collection.Library;
using EcoPark.Collection.Submissions;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Forms;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Progress;

/// <summary>One form of one respondent, begun or not.</summary>
public sealed record ExpectedForm(Form Form, FormKey Key, string Respondent)
{
    /// <summary>Null: not begun.</summary>
    public Submission? Submission { get; init; }

    public DateOnly Due { get; init; }

    public SubmissionState State => Submission?.State ?? SubmissionState.Draft;

    /// <summary>The respondent has it in hand.</summary>
    public bool IsOpen => Submission?.CanBeEdited != false;

    public bool IsOverdueOn(DateOnly today) => IsOpen && Due < today;

    /// <summary>Unique on the board: also of a form that has no submission yet.</summary>
    public string Id => $"{Key.Form}:{Key.Enterprise?.ToString() ?? Key.Organisation?.ToString()}";
}

/// <summary>All forms that a park-year needs, with how far each has come: the forms times those who fill them in.</summary>
public sealed class ProgressBoard(IDbContextFactory<AppDbContext> databases, ParkForms forms)
{
    /// <summary>Only for people of the park and its offices; a firm sees its own forms on its own page.</summary>
    public async Task<IReadOnlyList<ExpectedForm>> HandleAsync(Viewer viewer, ParkId park, int year, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var firms = await db.Set<Enterprise>().AsNoTracking().Where(row => row.Park == park).OrderBy(row => row.Name).ToListAsync(cancellation);
        var offices = await db.Set<Organisation>().AsNoTracking().Where(row => row.Park == park).OrderBy(row => row.Name).ToListAsync(cancellation);
        var rows = await db.Set<Submission>().AsNoTracking().Where(row => row.Park == park && row.Year == year).ToListAsync(cancellation);
        var there = rows.ToDictionary(row => (row.Form, row.Enterprise, row.Organisation));
        var expected = new List<ExpectedForm>();
        foreach (var form in (await forms.AllAsync(park, cancellation)).OrderBy(form => form.Respondent == FormRespondent.Enterprise).ThenBy(form => form.Code, StringComparer.Ordinal))
        {
            expected.AddRange(form.Respondent == FormRespondent.Enterprise
                ? firms.Where(firm => firm.IsHereIn(year) && viewer.MayFor(Permission.SubmissionRead, park, firm.Id)).Select(firm => New(form, new FormKey(park, form.Code, year) { Enterprise = firm.Id }, firm.Name, there))
                : offices.Where(office => office.Department == form.Department && viewer.MayFor(Permission.SubmissionRead, park, office.Id)).Select(office => New(form, new FormKey(park, form.Code, year) { Organisation = office.Id }, office.Name, there)));
        }

        return expected;
    }

    private static ExpectedForm New(Form form, FormKey key, string respondent, Dictionary<(string, EnterpriseId?, OrganisationId?), Submission> there)
    {
        var submission = there.GetValueOrDefault((key.Form, key.Enterprise, key.Organisation));
        return new ExpectedForm(form, key, respondent) { Submission = submission, Due = submission?.Due ?? form.Due.For(key.Year) };
    }
}
