using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Definitions;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.Indicators.ShowOne;

/// <summary>The records behind the shown facts: who said them, on what evidence, and who took them.</summary>
internal sealed class FactRecords
{
    private readonly Dictionary<long, Fact> _facts;
    private readonly Dictionary<Guid, (string Name, string Uscc)> _firms;
    private readonly Dictionary<Guid, List<Decision>> _decisions;

    private FactRecords(Dictionary<long, Fact> facts, Dictionary<Guid, (string Name, string Uscc)> firms, Dictionary<Guid, List<Decision>> decisions) =>
        (_facts, _firms, _decisions) = (facts, firms, decisions);

    public static async Task<FactRecords> ReadAsync(AppDbContext db, ParkId park, TraceMaterial material, DateTime? asOf, CancellationToken cancellation)
    {
        var shown = material.Branches.SelectMany(branch => branch.Shown).Select(part => part.Fact.Seq).Distinct().ToList();
        var facts = await db.Set<Fact>().AsNoTracking().Where(fact => fact.Park == park && shown.Contains(fact.Seq)).ToDictionaryAsync(fact => fact.Seq, cancellation);
        var firms = await db.Set<Enterprise>().AsNoTracking().Where(firm => firm.Park == park)
            .Select(firm => new { firm.Id, firm.ShortName, firm.Uscc }).ToDictionaryAsync(firm => firm.Id.Value, firm => (firm.ShortName, firm.Uscc), cancellation);
        var submissions = material.Branches.SelectMany(branch => branch.All).Select(part => part.Fact.Submission).OfType<Guid>().ToHashSet();
        var until = asOf ?? DateTime.MaxValue;
        var decisions = await db.Set<Decision>().AsNoTracking().Where(decision => decision.Park == park && decision.RecordedAt <= until).OrderBy(decision => decision.Seq).ToListAsync(cancellation);
        return new FactRecords(facts, firms, decisions.Where(decision => submissions.Contains(decision.Submission)).GroupBy(decision => decision.Submission).ToDictionary(group => group.Key, group => group.ToList()));
    }

    public string NameOf(FactSubject subject) => _firms.TryGetValue(subject.Id, out var firm) ? firm.Name : "";

    public TraceBranch Open(BranchMaterial branch, Catalogue items) =>
        new(items.TryFindItem(branch.Value.Item, out var item) ? item : throw new System.Diagnostics.UnreachableException(), branch.Value)
        {
            Leaves = [.. branch.Shown.Select(Leaf)],
            Others = branch.Others,
            OthersSum = branch.OthersSum,
        };

    /// <summary>填报 → 部门审核 → 园区采纳 → 锁定, counted over all facts in the indicator.</summary>
    public ApprovalChain Approvals(TraceMaterial material)
    {
        var facts = material.Branches.SelectMany(branch => branch.All).DistinctBy(part => part.Fact.Seq).ToList();
        return new ApprovalChain(
            [
                new(new("填报", "Stated"), facts.Count, _facts.Values.Select(fact => (DateTime?)fact.RecordedAt).Max(), null),
                Step(new("部门审核", "Checked"), facts, DecisionKind.Approve),
                Step(new("园区采纳", "Accepted"), facts, DecisionKind.Accept),
                Step(new("锁定", "Locked"), facts, DecisionKind.Lock),
            ], facts.Count);
    }

    private ApprovalStep Step(LocalText word, List<Contribution> facts, DecisionKind kind)
    {
        var decisions = facts.Select(part => Last(part.Fact, kind)).ToList();
        var stands = kind == DecisionKind.Accept ? facts.Count(part => !part.IsPending) : decisions.Count(decision => decision is not null);
        var last = decisions.OfType<Decision>().MaxBy(decision => decision.Seq);
        return new ApprovalStep(word, stands, last?.RecordedAt, last?.DecidedBy);
    }

    private Decision? Last(FactValue fact, DecisionKind kind) => fact.Submission is { } submission && _decisions.TryGetValue(submission, out var decisions)
        ? decisions.FindLast(decision => decision.Seq > fact.Seq && (decision.Kind == kind || (kind == DecisionKind.Lock && decision.Kind == DecisionKind.Unlock))) is { } last && last.Kind == kind ? last : null
        : null;

    private TraceLeaf Leaf(Contribution part)
    {
        var accepted = Last(part.Fact, DecisionKind.Accept);
        var record = _facts.GetValueOrDefault(part.Fact.Seq);
        return new TraceLeaf(NameOf(part.Subject), part.Fact.Number is null ? null : part.Part, part.Fact.Seq, part.Fact.Kind, part.IsPending)
        {
            Uscc = _firms.TryGetValue(part.Subject.Id, out var firm) ? firm.Uscc : null,
            Text = part.Fact.Text ?? part.Fact.NotApplicable,
            How = record?.How?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Evidence = EvidenceLink.Read(part.Fact.Evidence),
            RecordedBy = record?.RecordedBy ?? "",
            RecordedAt = record?.RecordedAt ?? default,
            AcceptedBy = accepted?.DecidedBy,
            AcceptedAt = accepted?.RecordedAt,
        };
    }
}
