using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Parts;

/// <summary>What became of a message that may be a part. Every part that is not refused is acknowledged by itself.</summary>
public abstract record PartOutcome
{
    private PartOutcome()
    {
    }

    /// <summary>The message is whole: it never was a part, or it was the last one that was missing.</summary>
    /// <param name="Message">All items in the order of the parts; DataTime once, no part numbers.</param>
    public sealed record Whole(Message Message) : PartOutcome;

    /// <summary>Kept; others are missing.</summary>
    /// <param name="Have">Parts at hand.</param>
    /// <param name="Of">Parts in all.</param>
    public sealed record Waiting(int Have, int Of) : PartOutcome;

    /// <summary>A part that was here before, or one of a message already whole: acknowledged again, nothing new.</summary>
    public sealed record Repeated : PartOutcome;

    /// <summary>The part numbers make no sense; the message is to be read by itself.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Refused(ProtocolFault Fault) : PartOutcome;
}
