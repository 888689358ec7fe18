using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;
using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.Examine.Derived;

/// <summary>Whether a printed value meets the limits that can apply to it.</summary>
internal static class LimitCheck
{
    /// <summary>True or false where all limits that can apply agree; null where a mask, a region or a branch leaves it open.</summary>
    /// <param name="row">An indicator's row.</param>
    /// <param name="growth">The sign of growth, when the document shows it.</param>
    public static bool? IsMet(LocatedRow row, GrowthBranch growth)
    {
        if (row.Value is PrintedValue.Word word)
        {
            return word.IsMet;
        }

        if (row.NumberValue is not { } number)
        {
            return null;
        }

        bool? met = null;
        foreach (var limit in Applicable(row, growth))
        {
            var one = IsMet(number, limit);
            if (one is null || (met is not null && met != one))
            {
                return null;
            }

            met = one;
        }

        return met;
    }

    private static List<KnownLimit> Applicable(LocatedRow row, GrowthBranch growth)
    {
        var limits = row.Indicator.Limits.Where(limit =>
            limit.Branch == GrowthBranch.None || growth == GrowthBranch.None || limit.Branch == growth).ToList();
        var printed = RequirementReading.Read(row.Requirement);

        // A readable limit that is not the standard's is a finding of its own; the verdict is then held against what is printed.
        return printed is [{ Number.Value: { } own } one] && limits is [var only] && own != only.Threshold
            ? [only with { Relation = Relation(one, only), Threshold = own }]
            : limits;
    }

    private static LimitRelation Relation(PrintedLimit printed, KnownLimit known) => printed.Relation switch
    {
        PrintedRelation.AtLeast => LimitRelation.AtLeast,
        PrintedRelation.AtMost => LimitRelation.AtMost,
        PrintedRelation.Equal => known.Relation,
        _ => known.Relation,
    };

    private static bool? IsMet(MaskedNumber number, KnownLimit limit)
    {
        var threshold = limit.Threshold;
        return limit.Relation switch
        {
            LimitRelation.AtMost or LimitRelation.Zero => number.Largest <= threshold ? true : number.Smallest > threshold ? false : null,
            _ => number.Smallest >= threshold ? true : number.Largest < threshold ? false : null,
        };
    }
}
