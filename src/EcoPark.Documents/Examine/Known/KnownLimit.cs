namespace EcoPark.Documents.Examine.Known;

/// <summary>One limit of an indicator, as far as reading a report needs it.</summary>
/// <param name="Relation">How the value must stand to it.</param>
/// <param name="Value">The number; null where the relation itself says it (0, 100, there).</param>
/// <param name="Printed">As the standard prints it: ≥30, 达标.</param>
/// <param name="Branch">The sign of growth it holds for.</param>
/// <param name="Region">The kind of park it holds for, as printed (缺水城市); empty for all.</param>
public sealed record KnownLimit(
    LimitRelation Relation, decimal? Value, string Printed, GrowthBranch Branch = GrowthBranch.None, string Region = "")
{
    /// <summary>The number a value is compared with.</summary>
    public decimal Threshold => Value ?? Relation switch
    {
        LimitRelation.Full => 100,
        LimitRelation.Yes => 1,
        LimitRelation.AtLeast or LimitRelation.AtMost or LimitRelation.Zero => 0,
        _ => 0,
    };
}
