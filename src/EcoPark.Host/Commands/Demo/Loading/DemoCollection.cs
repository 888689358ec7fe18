using System.Text.Json;
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
using EcoPark.Platform.People;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>Six years of forms, handed in and decided through the same handlers as those of a real park.</summary>
internal sealed class DemoCollection(DemoHandlers handlers, DemoFiles files, DemoClock clock, DemoGround ground)
{
    public const string AnnualForm = "enterprise-annual";

    private const int MostExplained = 3;
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
    public async Task<IReadOnlyList<EntryOutcome>> AddFirmsAsync(DemoYear year, CancellationToken cancellation)
    {
        clock.Set(year.Year + 1, 3, 12);
        var offers = files["enterprises"].Rows("enterprises")
            .Select(firm => new EntryOffer(ground.Enterprises[firm.Text("uscc")], EntryOf(firm, year))).ToList();
        await AttachAsync(year, offers, cancellation);
        var done = await handlers.SubmitMany.HandleAsync(year.Loader, new SubmitManyRequest(ground.Park.Id, AnnualForm, year.Year, offers), cancellation);
        foreach (var refused in (done.Value ?? []).Where(outcome => !outcome.IsTaken))
        {
            throw new InvalidOperationException($"{year.Year} {refused.Sheet.Respondent.Name}: {string.Join("; ", refused.Problems.Take(3))}");
        }

        return done.Value ?? [];
    }

    /// <summary>The offices' forms, each with the file it was taken from; those left open stay drafts.</summary>
    /// <returns>The submissions by form.</returns>
    public async Task<IReadOnlyDictionary<string, Guid>> AddDepartmentsAsync(DemoYear year, IReadOnlyList<Form> forms, CancellationToken cancellation)
    {
        clock.Set(year.Year + 1, 4, 8);
        var begun = await BeginDepartmentsAsync(year, forms, cancellation);
        foreach (var (form, submission) in begun)
        {
            if (year.IsLeftOpen(form))
            {
                Must(await handlers.Save.HandleAsync(year.Loader, new SaveRequest(submission), cancellation));
            }
            else
            {
                Must(await handlers.Submit.HandleAsync(year.Loader, submission, cancellation));
            }
        }

        return begun;
    }

    /// <summary>Approved by the department, taken by the park, and in years that are over, locked.</summary>
    public async Task DecideAsync(Viewer viewer, DecisionKind kind, IReadOnlyList<Guid> submissions, CancellationToken cancellation)
    {
        var done = await handlers.DecideMany.HandleAsync(viewer, new DecideManyRequest(ground.Park.Id, kind, submissions), cancellation);
        if (done.Skipped.Count > 0)
        {
            throw new InvalidOperationException($"{kind}: {done.Skipped[0].Reason}");
        }
    }

    /// <summary>What firms explained in a year: their doubts are not raised again while the pattern stays.</summary>
    public async Task RememberAsync(DemoYear year, IReadOnlyList<EntryOutcome> outcomes, CancellationToken cancellation)
    {
        var text = files["work-2020"].Text("explanations");
        await using var work = await handlers.Chain.BeginAsync(year.Officer, cancellation);
        foreach (var (sheet, finding) in outcomes.SelectMany(outcome => outcome.Sheet.Checked.Findings.Where(finding => finding.Severity == Severity.Warning && finding.Pattern.Length > 0)
            .Take(1).Select(finding => (outcome.Sheet, finding.Explanation))).Take(MostExplained))
        {
            var subject = new ExplainedSubject(finding.Rule, finding.Subject, finding.Pattern, year.Year) { Enterprise = sheet.Submission.Enterprise };
            var explanation = new Explanation(ground.Park.Id, subject, text, sheet.Respondent.Name, work.Now);
            explanation.Accept(year.Officer.Name, work.Now);
            work.Db.Add(explanation);
            work.Audit("finding.explain", new("submission", sheet.Submission.Id.ToString("N"), ground.Park.Id), after: $"{finding.Rule} {finding.Subject} {finding.Pattern}: {text}");
        }

        await work.CommitAsync(cancellation);
    }

    private FormEntry EntryOf(JsonElement firm, DemoYear year)
    {
        var entry = _entries.OfFirm(firm, year.Year);
        return year.IsOpen && firm.Text("uscc") == files["registry"].Text("demoEnterprise") ? _entries.BeforeCorrection(entry) : entry;
    }

    private async Task<Dictionary<string, Guid>> BeginDepartmentsAsync(DemoYear year, IReadOnlyList<Form> forms, CancellationToken cancellation)
    {
        var begun = new Dictionary<string, Guid>(StringComparer.Ordinal);
        await using var work = await handlers.Chain.BeginAsync(year.Loader, cancellation);
        var desk = new DemoDesk(work, year.Loader, handlers.Files);
        foreach (var form in forms)
        {
            var office = ground.OfficeOf(form);
            var entry = _entries.OfDepartment(form, year.Year);
            var submission = new Submission(ground.Park.Id, form.Code, year.Year).By(office);
            submission.DueOn(form.Due.For(year.Year));
            submission.Save(FormEntryJson.Write(entry with { Fields = entry.Fields.RemoveRange(year.LeftOf(form.Code)) }), year.Loader.Name, work.Now);
            work.Db.Add(submission);
            work.Audit("submission.begin", new("submission", submission.Id.ToString("N"), ground.Park.Id));
            var name = files["registry"].Rows("organisations").First(row => row.Text("code") == DemoGround.OrganisationOf(form)).Text("name");
            var paper = new DemoEvidence("form", null, $"{name}-{form.Name.Zh}-{year.Year}年.csv", DemoPaper.Csv($"{name} {form.Name.Zh} {year.Year}年", DemoEvidence.Lines(form, entry)));
            await paper.AttachAsync(desk, submission, cancellation);
            begun[form.Code] = submission.Id;
        }

        await work.CommitAsync(cancellation);
        return begun;
    }

    // The firms whose energy is known by carrier have papers for it, in the years that are looked at most.
    private async Task AttachAsync(DemoYear year, IReadOnlyList<EntryOffer> offers, CancellationToken cancellation)
    {
        if (!year.HasPapers || !handlers.Forms.Library.TryFind(AnnualForm, out var form))
        {
            return;
        }

        await using var work = await handlers.Chain.BeginAsync(year.Loader, cancellation);
        var desk = new DemoDesk(work, year.Loader, handlers.Files);
        foreach (var offer in offers.Where(offer => offer.Entry.Rows("energy").Length > 0))
        {
            var submission = new Submission(ground.Park.Id, AnnualForm, year.Year).By(offer.Enterprise);
            submission.DueOn(form.Due.For(year.Year));
            work.Db.Add(submission);
            foreach (var paper in DemoEvidence.OfFirm(offer.Entry, year.Year))
            {
                await paper.AttachAsync(desk, submission, cancellation);
            }
        }

        work.Audit("submission.begin-many", new("form", $"{AnnualForm}/{year.Year}", ground.Park.Id));
        await work.CommitAsync(cancellation);
    }

    internal static T Must<T>(Result<T> result)
        where T : class => result.Value ?? throw new InvalidOperationException(string.Join("; ", result.Problems.Take(5)));
}

/// <summary>What the loader calls.</summary>
internal sealed record DemoHandlers(ChainWriter Chain, FileStore Files, FormsOfPark Forms)
{
    public required OpenForm Open { get; init; }

    public required SaveDraft Save { get; init; }

    public required SubmitForm Submit { get; init; }

    public required SubmitMany SubmitMany { get; init; }

    public required DecideMany DecideMany { get; init; }

    public required DecideSubmission Decide { get; init; }
}

/// <summary>A year that is being loaded, and who acts in it.</summary>
internal sealed record DemoYear(int Year, Viewer Officer, Viewer Loader)
{
    public bool HasPapers { get; init; }

    /// <summary>Still being worked on.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Fields that offices have not filled in yet, by form.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Left { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    public bool IsLeftOpen(string form) => Left.ContainsKey(form);

    public IReadOnlyList<string> LeftOf(string form) => Left.GetValueOrDefault(form, []);
}
