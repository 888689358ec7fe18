namespace EcoPark.Hj212.Messages;

/// <summary>Which edition a segment follows when no device profile says so.</summary>
public static class VersionRule
{
    private const string InForceSince = "20260101";

    /// <summary>
    /// By Flag. Without one, 2005: only that edition lets it be absent. Null when Flag is no number or names no edition.
    /// </summary>
    /// <remarks>
    /// Stations of surface water (ST 21) have sent Flag 9 under the edition of 2017; theirs counts as 2025 only with RF or
    /// with a QN since that edition is in force.
    /// </remarks>
    public static ProtocolVersion? Of(in Segment segment)
    {
        if (!segment.Has(SegmentFields.Flag))
        {
            return ProtocolVersion.Hj2005;
        }

        if (!MessageFlag.TryRead(segment.Flag, out var flag))
        {
            return null;
        }

        return flag.Version == ProtocolVersion.Hj2025 && segment.St.SequenceEqual("21"u8) && !IsOf2025(segment)
            ? ProtocolVersion.Hj2017
            : flag.Version;
    }

    private static bool IsOf2025(in Segment segment)
    {
        if (segment.Has(SegmentFields.Rf))
        {
            return true;
        }

        if (!LoggerTime.TryRead(segment.Qn, out _))
        {
            return false;
        }

        for (var at = 0; at < InForceSince.Length; at++)
        {
            if (segment.Qn[at] != InForceSince[at])
            {
                return segment.Qn[at] > InForceSince[at];
            }
        }

        return true;
    }
}
