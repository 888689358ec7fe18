using EcoPark.Assessment.Contracts;
using EcoPark.Registry.Contracts;

namespace EcoPark.Assessment.Checklists.Live;

/// <summary>Of the firms that need a discharge permit, those that hold one.</summary>
internal sealed class PermitsHeld(PermitStandings permits) : LiveEvidence
{
    public const int MostLacking = 5;

    public override string Key => "discharge-permits";

    public override async Task<LiveState> ReadAsync(LiveQuestion question, CancellationToken cancellation)
    {
        var firms = await permits.OnAsync(question.Park.Id, question.Day, cancellation);
        return new LiveState(firms.Count(firm => firm.Holds), firms.Count)
        {
            Rule = new($"重点排污单位和领过证的企业中，{question.Day:yyyy-MM-dd} 持有效证的（计数规则自拟）", $"Key dischargers and firms with a permit: those with one in force on {question.Day:yyyy-MM-dd} (what is counted is ours)"),
            Fresh = firms.Count == 0 ? null : question.Day,
            Link = $"/p/{question.Park.Key}/enterprises",
            Lacking = [.. firms.Where(firm => !firm.Holds).Take(MostLacking).Select(firm => (firm.Name, $"/p/{question.Park.Key}/enterprises/{firm.Uscc}?tab=permits"))],
        };
    }
}
