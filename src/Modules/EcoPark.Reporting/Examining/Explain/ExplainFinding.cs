using EcoPark.Documents.Examine;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Examining.Explain;

/// <summary>A finding of an examination and why it is none.</summary>
/// <param name="Park">The park.</param>
/// <param name="Examination">Where it was found.</param>
/// <param name="Pattern">Which finding.</param>
/// <param name="Reason">Why the document is right.</param>
public sealed record ExplainRequest(Park Park, Guid Examination, string Pattern, string Reason);

/// <summary>Explains a finding, or takes the explanation back. Nothing is removed: a withdrawn explanation stays in the record.</summary>
public sealed class ExplainFinding(ChainWriter chain)
{
    /// <summary>Ours: a reason, not an essay.</summary>
    public const int MostReason = 500;

    private const int LeastReason = 4;

    public async Task<Result<FindingExplanation>> HandleAsync(Viewer viewer, ExplainRequest request, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.ReportWrite, request.Park.Id))
        {
            return NotYours();
        }

        var reason = request.Reason.Trim();
        if (reason.Length is < LeastReason or > MostReason)
        {
            return ReasonFault(reason.Length);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var examination = await work.Db.Set<Examination>().SingleOrDefaultAsync(found => found.Id == request.Examination && found.Park == request.Park.Id, cancellation);
        var finding = examination?.Found.FirstOrDefault(found => FindingPattern.Of(found) == request.Pattern);
        if (finding is null)
        {
            return new Problem("finding-not-found", request.Pattern, "这次检查没有这条发现。", "The examination has no such finding.");
        }

        if (await work.Db.Set<FindingExplanation>().AnyAsync(held => held.Park == request.Park.Id && held.Pattern == request.Pattern && held.WithdrawnAt == null, cancellation))
        {
            return new Problem("explained-conflict", "", "已有人作了说明；请刷新查看，需要改时先撤回。", "Somebody explained it already; reload, and withdraw it first to change it.");
        }

        var explanation = new FindingExplanation(request.Park.Id, finding, reason).By(viewer.Name, work.Now);
        work.Db.Add(explanation);
        work.Audit("finding.explain", Subject(explanation), after: $"{finding.Code} {finding.Indicator}：{reason}");
        await work.CommitAsync(cancellation);
        return explanation;
    }

    public async Task<Result<FindingExplanation>> WithdrawAsync(Viewer viewer, Park park, Guid id, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.ReportWrite, park.Id))
        {
            return NotYours();
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var explanation = await work.Db.Set<FindingExplanation>().SingleOrDefaultAsync(held => held.Id == id && held.Park == park.Id && held.WithdrawnAt == null, cancellation);
        if (explanation is null)
        {
            return new Problem("explanation-not-found", "", "没有这条说明，或已撤回。", "There is no such explanation, or it was withdrawn.");
        }

        explanation.Withdraw(viewer.Name, work.Now);
        work.Audit("finding.unexplain", Subject(explanation), before: explanation.Reason);
        await work.CommitAsync(cancellation);
        return explanation;
    }

    private static Platform.Audit.AuditSubject Subject(FindingExplanation explanation) => new("finding-explanation", explanation.Id.ToString("D"), explanation.Park);

    private static Problem ReasonFault(int length) => new("explain-reason", "reason", $"写明理由（{LeastReason} 到 {MostReason} 字），例如口径和依据；现在 {length} 字。",
        $"Say why ({LeastReason} to {MostReason} characters), such as the scope and its source; now {length}.");

    private static Problem NotYours() => new("examine-forbidden", "", "说明矛盾是编写报告的人的权限。", "Explaining findings is for those who write reports.");
}
