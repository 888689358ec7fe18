using System.Collections.Immutable;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.Decide;
using EcoPark.Collection.Submissions.OpenForm;
using EcoPark.Collection.Submissions.SaveDraft;
using EcoPark.Collection.Submissions.SubmitForm;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Xunit;

namespace EcoPark.Modules.Tests.Collection;

/// <summary>An office with a clerk and, when asked for, an approver, and the steps a form goes through.</summary>
internal sealed class SubmissionDesk(TestPark park, Organisation office)
{
    public Organisation Office => office;

    public Viewer Clerk { get; } = park.Member(Role.DepartmentClerk, office.Id);

    public Viewer Approver { get; } = park.Member(Role.DepartmentApprover, office.Id);

    public static async Task<SubmissionDesk> OpenAsync(TestPark park, string department, bool withApprover = false)
    {
        var office = new Organisation(park.Park.Id, $"{department} 办", department);
        await using var db = await park.DatabaseAsync();
        db.Add(office);
        if (withApprover)
        {
            var person = new Person($"approver-{department}", "审核人");
            person.Assign(new Assignment(Role.DepartmentApprover, park.Park.Id).For(office.Id));
            db.Add(person);
        }

        await db.SaveChangesAsync();
        return new SubmissionDesk(park, office);
    }

    public FormKey Key(string form, int year = 2019) => new(park.Park.Id, form, year) { Organisation = office.Id };

    public async Task<FormSheet> OpenAsync(string form, int year = 2019, Viewer? viewer = null) =>
        Value(await park.Get<OpenForm>().HandleAsync(viewer ?? Clerk, Key(form, year), CancellationToken.None));

    /// <summary>Opens the form, puts the values in, and hands it in.</summary>
    public async Task<Submission> SubmitAsync(string form, int year, params (string Field, string Value)[] values)
    {
        var sheet = await OpenAsync(form, year);
        await SaveAsync(sheet, values);
        return Value(await park.Get<SubmitForm>().HandleAsync(Clerk, sheet.Submission.Id, CancellationToken.None)).Submission;
    }

    public async Task<Saved> SaveAsync(FormSheet sheet, params (string Field, string Value)[] values) =>
        Value(await park.Get<SaveDraft>().HandleAsync(Clerk, Change(sheet, values), CancellationToken.None));

    public static SaveRequest Change(FormSheet sheet, params (string Field, string Value)[] values) => new(sheet.Submission.Id)
    {
        Fields = [.. values.Select(value => new FieldChange(value.Field, sheet.Entry.Fields.GetValueOrDefault(value.Field), new EnteredValue.Given(value.Value)))],
    };

    public Task<Result<Submission>> DecideAsync(Viewer viewer, Submission submission, DecisionKind kind, string? reason = null) =>
        park.Get<DecideSubmission>().HandleAsync(viewer, new DecideRequest(submission.Id, submission.Version, kind) { Reason = reason }, CancellationToken.None);

    public Task<ParkValue> ParkValueAsync(string item, int year = 2019) =>
        park.Get<ParkLedgers>().ReadAsync(park.Park.Id, null, ledger => ledger.Value(item, year), CancellationToken.None);

    public static T Value<T>(Result<T> result)
        where T : class
    {
        Assert.True(result.IsOk, string.Join('\n', result.Problems));
        return result.Value;
    }
}
