using EcoPark.Collection.Projection;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Indicators.ShowOne;

/// <summary>What the ledger says about an indicator, taken in one look; names and records are added from the tables.</summary>
internal sealed record TraceMaterial
{
    public required IReadOnlyList<BranchMaterial> Branches { get; init; }

    public ChangeMaterial? Change { get; init; }

    public static TraceMaterial Of(ParkLedger ledger, IndicatorResult result, int firms) => new()
    {
        Branches =
        [
            .. result.Trace.Inputs.Select(input => input.Input).Distinct().Select(input =>
            {
                var parts = ledger.Contributions(input.Code, input.Year);
                var shown = parts.OrderByDescending(part => part.IsPending).ThenByDescending(part => part.Part.Abs()).ThenBy(part => part.Fact.Seq).Take(firms).ToList();
                return new BranchMaterial(ledger.Value(input.Code, input.Year), shown, parts);
            }),
        ],
    };
}

/// <summary>One value with the parts that are shown and all of its parts.</summary>
internal sealed record BranchMaterial(ParkValue Value, IReadOnlyList<Contribution> Shown, IReadOnlyList<Contribution> All)
{
    public int Others => All.Count - Shown.Count;

    public Rational OthersSum => All.Except(Shown).Aggregate(Rational.Zero, (sum, part) => sum + part.Part);
}
