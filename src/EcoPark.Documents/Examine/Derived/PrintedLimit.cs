using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Values;
using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.Examine.Derived;

internal enum PrintedRelation
{
    /// <summary>A bare number.</summary>
    Equal,
    AtLeast,
    AtMost,
}

/// <summary>A limit as a requirement cell prints it.</summary>
/// <param name="Text">The part of the cell.</param>
/// <param name="Relation">Its sign.</param>
/// <param name="Number">Its number; null for a word.</param>
/// <param name="Branch">The sign of growth it is printed for; none when masked or not said.</param>
/// <param name="SaysBranch">Whether a condition on growth is printed, readable or masked.</param>
internal sealed record PrintedLimit(
    string Text, PrintedRelation Relation, MaskedNumber? Number, GrowthBranch Branch, bool SaysBranch)
{
    /// <summary>The branch meant: that printed, or, where it is masked, that of the sign (≤ for growth, ≥ for decline).</summary>
    public GrowthBranch BranchMeant => Branch != GrowthBranch.None || !SaysBranch
        ? Branch
        : Relation switch
        {
            PrintedRelation.AtMost => GrowthBranch.Positive,
            PrintedRelation.AtLeast => GrowthBranch.Negative,
            PrintedRelation.Equal => GrowthBranch.None,
            _ => GrowthBranch.None,
        };

    /// <summary>Whether this can be that limit of the standard.</summary>
    public bool CanBe(KnownLimit limit)
    {
        if (limit.Region.Length > 0 && NamesRegion() && !Text.Contains(limit.Region, StringComparison.Ordinal))
        {
            return false;
        }

        if (limit.Branch != GrowthBranch.None && BranchMeant != GrowthBranch.None && BranchMeant != limit.Branch)
        {
            return false;
        }

        return Number is null ? SaysInWords(limit) : RelationFits(limit) && Number.CanBe(limit.Threshold);
    }

    private bool NamesRegion() => Text.Contains("城市", StringComparison.Ordinal)
        || Text.Contains("地区", StringComparison.Ordinal) || Text.Contains("区域", StringComparison.Ordinal);

    private bool SaysInWords(KnownLimit limit) =>
        MaskedPattern.Compatible(Text, PrintedText.Compact(limit.Printed))
        || (limit.Relation is LimitRelation.Full or LimitRelation.Yes && Text is "达标" or "完成" or "全部完成" or "具备" or "全部达标")
        || (limit.Relation == LimitRelation.Zero && Text is "无" or "未发生");

    private bool RelationFits(KnownLimit limit) => limit.Relation switch
    {
        LimitRelation.AtLeast => Relation == PrintedRelation.AtLeast,
        LimitRelation.AtMost => Relation == PrintedRelation.AtMost,
        LimitRelation.Full => Relation is PrintedRelation.Equal or PrintedRelation.AtLeast,
        LimitRelation.Zero => Relation is PrintedRelation.Equal or PrintedRelation.AtMost,
        LimitRelation.Yes => Relation is PrintedRelation.Equal or PrintedRelation.AtLeast,
        _ => false,
    };
}
