using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.Decide;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Review;

/// <summary>What is done about one finding.</summary>
public enum FindingDecision
{
    /// <summary>The value stands; an explanation is remembered.</summary>
    Accept,

    /// <summary>The respondent is to explain it; the value keeps counting.</summary>
    AskForReason,

    /// <summary>A question; the value keeps counting.</summary>
    Ask,

    /// <summary>The value is sent back and counts no more.</summary>
    Return,
}

public sealed record DecidedFinding(ExplainedFinding Finding, string Place, FindingDecision Decision, string Text);

/// <summary>One decision per finding, and with them about the form: without returns and questions it goes on, else back.</summary>
public sealed record DecideFindingsRequest(Guid Submission, int Version, DecisionKind Next, IReadOnlyList<DecidedFinding> Findings);

public sealed class DecideFindings(DecideSubmission decide, ChainWriter chain)
{
    public async Task<Result<Submission>> HandleAsync(Viewer viewer, DecideFindingsRequest request, CancellationToken cancellation)
    {
        var back = request.Findings.Where(finding => finding.Decision != FindingDecision.Accept).ToList();
        if (back.Find(finding => string.IsNullOrWhiteSpace(finding.Text)) is { } silent)
        {
            return new Problem("reason-missing", silent.Place, "退回、提问或要说明都要写一句话，填报人才知道怎么改。", "A return or a question needs a sentence: whoever fills in the form acts on it.");
        }

        // Notes without their values returned leave the facts standing while the question is open.
        var returned = back.Where(finding => finding.Decision == FindingDecision.Return).Select(finding => new ReturnedPlace(finding.Place, finding.Text));
        var asked = back.Where(finding => finding.Decision != FindingDecision.Return).Select(finding => new ReturnedPlace(finding.Place, finding.Text) { KeepsValue = true });
        var decided = await decide.HandleAsync(viewer, back.Count == 0
            ? new DecideRequest(request.Submission, request.Version, request.Next)
            : new DecideRequest(request.Submission, request.Version, DecisionKind.Return) { Places = [.. returned, .. asked] }, cancellation);
        if (decided.IsOk)
        {
            await RememberAsync(viewer, decided.Value, [.. request.Findings.Where(finding => finding.Decision == FindingDecision.Accept)], cancellation);
        }

        return decided;
    }

    private async Task RememberAsync(Viewer viewer, Submission submission, IReadOnlyList<DecidedFinding> accepted, CancellationToken cancellation)
    {
        if (accepted.Count == 0)
        {
            return;
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var known = await work.Db.Set<Explanation>().Where(row => row.Park == submission.Park && row.Enterprise == submission.Enterprise && row.Organisation == submission.Organisation).ToListAsync(cancellation);
        foreach (var finding in accepted.Where(finding => finding.Finding.Pattern.Length > 0))
        {
            var row = known.Find(old => old.Rule == finding.Finding.Rule && old.Subject == finding.Finding.Subject && old.Pattern == finding.Finding.Pattern);
            if (row is null)
            {
                var of = new ExplainedSubject(finding.Finding.Rule, finding.Finding.Subject, finding.Finding.Pattern, submission.Year) { Enterprise = submission.Enterprise, Organisation = submission.Organisation };
                row = new Explanation(submission.Park, of, finding.Text.Trim().Length > 0 ? finding.Text.Trim() : "审核人接受", viewer.Name, work.Now);
                work.Db.Add(row);
            }

            row.Accept(viewer.Name, work.Now);
        }

        work.Audit("finding.accept", new("submission", submission.Id.ToString("N"), submission.Park), after: $"{accepted.Count}");
        await work.CommitAsync(cancellation);
    }
}
