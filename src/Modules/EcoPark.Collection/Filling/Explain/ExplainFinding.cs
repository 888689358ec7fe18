using EcoPark.Collection.Submissions;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Filling.Explain;

/// <summary>Why a doubted value is right.</summary>
/// <param name="Submission">The form.</param>
/// <param name="Finding">The doubt, by rule, place and pattern.</param>
/// <param name="Text">The reason.</param>
public sealed record ExplainRequest(Guid Submission, ExplainedFinding Finding, string Text);

/// <summary>Remembers the reason of a warning; it is not raised again while the pattern stays. Errors cannot be explained away.</summary>
public sealed class ExplainFinding(FormDesk desk, ChainWriter chain)
{
    private const int Longest = 500;

    public async Task<Result<FormSheet>> HandleAsync(Viewer viewer, ExplainRequest request, CancellationToken cancellation)
    {
        if (await desk.LayOutAsync(request.Submission, cancellation) is not { } sheet || !viewer.MaySee(sheet.Submission))
        {
            return FormAccess.NotFound();
        }

        if (Refusal(viewer, sheet, request) is { } refusal)
        {
            return refusal;
        }

        await using (var work = await chain.BeginAsync(viewer, cancellation))
        {
            var (rule, subject, pattern) = (request.Finding.Rule, request.Finding.Subject, request.Finding.Pattern);
            var subjectOf = new ExplainedSubject(rule, subject, pattern, sheet.Submission.Year) { Enterprise = sheet.Submission.Enterprise, Organisation = sheet.Submission.Organisation };
            var old = await work.Db.Set<Explanation>().Where(row => row.Park == sheet.Park.Id && row.Rule == rule && row.Subject == subject && row.Pattern == pattern
                && row.Enterprise == sheet.Submission.Enterprise && row.Organisation == sheet.Submission.Organisation).ToListAsync(cancellation);
            work.Db.RemoveRange(old);
            work.Db.Add(new Explanation(sheet.Park.Id, subjectOf, request.Text.Trim(), viewer.Name, work.Now));
            work.Audit("finding.explain", new("submission", sheet.Submission.Id.ToString("N"), sheet.Park.Id), after: $"{rule} {subject} {pattern}: {request.Text.Trim()}");
            await work.CommitAsync(cancellation);
        }

        return await desk.LayOutAsync(request.Submission, cancellation) is { } after ? after : FormAccess.NotFound();
    }

    private static Problem? Refusal(Viewer viewer, FormSheet sheet, ExplainRequest request)
    {
        if (!viewer.MayEdit(sheet.Submission))
        {
            return FormAccess.Forbidden("这份表已提交或不由您填写，不能再写说明。", "This form has been handed in, or is not yours: it takes no more explanations.");
        }

        if (string.IsNullOrWhiteSpace(request.Text) || request.Text.Length > Longest)
        {
            return new Problem("explanation-text", request.Finding.Subject, $"说明应为 1–{Longest} 个字，现为 {request.Text?.Length ?? 0} 个。请改写。",
                $"An explanation has 1–{Longest} characters; this one has {request.Text?.Length ?? 0}. Rewrite it.");
        }

        return sheet.Checked.Findings.Any(finding => finding.Severity == Severity.Warning && finding.Pattern.Length > 0 && finding.Explanation == request.Finding) ? null
            : new Problem("finding-not-found", request.Finding.Subject, "这条提醒已经不在了，可能数值已改。请看最新的检查结果。",
                "This warning is no longer there; the value may have changed. Look at the latest check.");
    }
}
