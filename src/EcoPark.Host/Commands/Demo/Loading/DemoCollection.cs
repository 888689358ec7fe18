using EcoPark.Collection;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.Decide;
using EcoPark.Collection.Submissions.OpenForm;
using EcoPark.Collection.Submissions.SaveDraft;
using EcoPark.Collection.Submissions.SubmitForm;
using EcoPark.Collection.Submissions.SubmitMany;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Files;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>Six years of forms, handed in and decided through the same handlers as those of a real park.</summary>
internal sealed class DemoCollection(DemoHandlers handlers, DemoFiles files, DemoClock clock, DemoGround ground)
{
    private const string AnnualForm = "enterprise-annual";
    private readonly DemoEntries _entries = new(files);

    /// <summary>The years before the first form, as the office's archive states them.</summary>
    public async Task AddEarlierAsync(DemoYear year, CancellationToken cancellation)
    {
        await using var work = await handlers.Chain.BeginAsync(year.Officer, cancellation);
        foreach (var (item, of, value) in _entries.Earlier(year.Year))
        {
            work.Append(year.Officer, new NewFact
            {
                Park = ground.Park.Id,
                Scope = handlers.Forms.Library.ParkValues[item].Scope ?? "",
                Subject = FactSubject.Of(ground.Park.Id),
                Item = item,
                Period = FactPeriod.OfYear(of),
                Kind = FactKind.Reported,
                Standing = FactStanding.Accepted,
                Value = value,
                Unit = handlers.Forms.Standards.Items.TryFindItem(item, out var known) ? known.Unit.Symbol : null,
                Basis = handlers.Forms.Library.ParkValues[item].Basis,
            });
        }

        work.Audit("fact.backfill", new("park", ground.Park.Key, ground.Park.Id));
        await work.CommitAsync(cancellation);
    }

    /// <returns>The firms' submissions in the order of the file.</returns>
    public async Task<IReadOnlyList<Guid>> AddFirmsAsync(DemoYear year, CancellationToken cancellation)
    {
        clock.Set(year.Year + 1, 3, 12);
        var offers = files["enterprises"].Rows("enterprises")
            .Select(firm => new EntryOffer(ground.Enterprises[firm.Text("uscc")], _entries.OfFirm(firm, year.Year))).ToList();
        var done = await handlers.SubmitMany.HandleAsync(year.Loader, new SubmitManyRequest(ground.Park.Id, AnnualForm, year.Year, offers), cancellation);
        foreach (var refused in (done.Value ?? []).Where(outcome => !outcome.IsTaken))
        {
            throw new InvalidOperationException($"{year.Year} {refused.Sheet.Respondent.Name}: {string.Join("; ", refused.Problems.Take(3))}");
        }

        return [.. (done.Value ?? []).Select(outcome => outcome.Sheet.Submission.Id)];
    }

    /// <summary>One office's form, with the file it was taken from.</summary>
    public async Task<Guid> AddDepartmentAsync(DemoYear year, Form form, CancellationToken cancellation)
    {
        clock.Set(year.Year + 1, 4, 8);
        var key = new FormKey(ground.Park.Id, form.Code, year.Year) { Organisation = ground.Organisations[form.Department ?? ""] };
        var sheet = Must(await handlers.Open.HandleAsync(year.Loader, key, cancellation));
        await AttachAsync(year, sheet, cancellation);
        var entry = _entries.OfDepartment(form, year.Year);
        Must(await handlers.Save.HandleAsync(year.Loader, new SaveRequest(sheet.Submission.Id)
        {
            Fields = [.. entry.Fields.Select(field => new FieldChange(field.Key, sheet.Entry.Fields.GetValueOrDefault(field.Key), field.Value))],
        }, cancellation));
        Must(await handlers.Submit.HandleAsync(year.Loader, sheet.Submission.Id, cancellation));
        return sheet.Submission.Id;
    }

    /// <summary>Approved by the department, taken by the park, and in years that are over, locked.</summary>
    public async Task DecideAsync(DemoYear year, DecisionKind kind, IReadOnlyList<Guid> submissions, CancellationToken cancellation)
    {
        var viewer = kind == DecisionKind.Approve ? year.Loader : year.Officer;
        var done = await handlers.DecideMany.HandleAsync(viewer, new DecideManyRequest(ground.Park.Id, kind, submissions), cancellation);
        if (done.Skipped.Count > 0)
        {
            throw new InvalidOperationException($"{year.Year} {kind}: {done.Skipped[0].Reason}");
        }
    }

    /// <summary>The submission of the firm whose reporter has a sign-in.</summary>
    public async Task<Submission> OfDemoEnterpriseAsync(DemoYear year, CancellationToken cancellation)
    {
        var key = new FormKey(ground.Park.Id, AnnualForm, year.Year) { Enterprise = ground.Enterprises[files["registry"].Text("demoEnterprise")] };
        return Must(await handlers.Open.HandleAsync(year.Loader, key, cancellation)).Submission;
    }

    /// <summary>One value is asked about and the form sent back; the value keeps counting until it is answered.</summary>
    public async Task ReturnAsync(DemoYear year, Submission submission, CancellationToken cancellation)
    {
        var asked = new ReturnedPlace("fresh_water_mains", "比上年少近两成，又没有附件：请附全年 12 个月的水费单，数有出入的一并改正。") { KeepsValue = true };
        Must(await handlers.Decide.HandleAsync(year.Officer, new DecideRequest(submission.Id, submission.Version, DecisionKind.Return) { Places = [asked] }, cancellation));
    }

    private async Task AttachAsync(DemoYear year, FormSheet sheet, CancellationToken cancellation)
    {
        var name = $"示例-{sheet.Respondent.Name}-{year.Year}年.csv";
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(DemoEvidence.Text(sheet, _entries.OfDepartment(sheet.Form, year.Year))));
        await using var work = await handlers.Chain.BeginAsync(year.Loader, cancellation);
        var file = Must(await handlers.Files.KeepAsync(work, year.Loader, new FileOffer(ground.Park.Id, name, content), cancellation));
        work.Db.Add(new Attachment(sheet.Submission.Id, "form", file.Id, file.Name, file.Sha256).At(null, sheet.Respondent.Name, work.Now));
        await work.CommitAsync(cancellation);
    }

    private static T Must<T>(Result<T> result)
        where T : class => result.Value ?? throw new InvalidOperationException(string.Join("; ", result.Problems.Take(5)));
}

/// <summary>What the loader calls.</summary>
internal sealed record DemoHandlers(
    ChainWriter Chain, FileStore Files, FormsOfPark Forms, OpenForm Open, SaveDraft Save, SubmitForm Submit, SubmitMany SubmitMany, DecideMany DecideMany, DecideSubmission Decide);
