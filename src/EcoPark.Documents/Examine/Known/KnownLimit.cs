using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.Examine.Known;

/// <summary>One limit of an indicator, as far as reading a report needs it.</summary>
/// <param name="Relation">How the value must stand to it.</param>
/// <param name="Threshold">The number, in the indicator's unit.</param>
/// <param name="Printed">As the standard prints it: ≥30, 达标.</param>
/// <param name="Branch">The sign of growth it holds for.</param>
/// <param name="Region">The kind of park it holds for, as printed (缺水城市); empty for all.</param>
public sealed record KnownLimit(
    LimitRelation Relation, decimal Threshold, string Printed, GrowthBranch Branch = GrowthBranch.None, string Region = "");
