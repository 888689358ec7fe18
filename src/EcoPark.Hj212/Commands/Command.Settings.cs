using System.Collections.Immutable;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Commands;

/// <content>Initialisation and parameters: 1000 to 1072.</content>
public abstract partial record Command
{
    /// <summary>1000: sets the time-out and the number of resends.</summary>
    /// <param name="Seconds">OverTime.</param>
    /// <param name="Resends">ReCount.</param>
    public sealed record SetTimeout(int Seconds, int Resends) : Command("1000", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [Item("OverTime", Seconds), Item("ReCount", Resends)];
    }

    /// <summary>1011: asks for the clock of the logger, or of the instrument of a factor.</summary>
    /// <param name="Factor">PolId; null: the logger itself.</param>
    public sealed record ReadClock(string? Factor) : Command("1011", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => Of(Factor);
    }

    /// <summary>1011: tells the clock.</summary>
    /// <param name="Factor">PolId; null: the logger itself.</param>
    /// <param name="Time">SystemTime.</param>
    public sealed record ClockIs(string? Factor, LoggerTime Time) : Command("1011", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => Of(Factor, Item("SystemTime", Time));
    }

    /// <summary>1012: sets the clock.</summary>
    /// <param name="Factor">PolId; null: the logger itself.</param>
    /// <param name="Time">SystemTime.</param>
    public sealed record SetClock(string? Factor, LoggerTime Time) : Command("1012", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => Of(Factor, Item("SystemTime", Time));
    }

    /// <summary>1013: the logger asks for the time.</summary>
    /// <param name="Factor">PolId; null: for itself.</param>
    public sealed record AskForTime(string? Factor) : Command("1013", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => Of(Factor);
    }

    /// <summary>1061 or 1063: asks for an interval of reporting.</summary>
    /// <param name="Kind">Which one.</param>
    public sealed record ReadInterval(IntervalKind Kind) : Command(Kind == IntervalKind.RealTime ? "1061" : "1063", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [];
    }

    /// <summary>1061 or 1063: tells it.</summary>
    /// <param name="Kind">Which one.</param>
    /// <param name="Length">Seconds between real-time values, minutes between minute values.</param>
    public sealed record IntervalIs(IntervalKind Kind, int Length) : Command(Kind == IntervalKind.RealTime ? "1061" : "1063", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [Item(Kind == IntervalKind.RealTime ? "RtdInterval" : "MinInterval", Length)];
    }

    /// <summary>1062 or 1064: sets it.</summary>
    /// <param name="Kind">Which one.</param>
    /// <param name="Length">Seconds between real-time values, minutes between minute values.</param>
    public sealed record SetInterval(IntervalKind Kind, int Length) : Command(Kind == IntervalKind.RealTime ? "1062" : "1064", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [Item(Kind == IntervalKind.RealTime ? "RtdInterval" : "MinInterval", Length)];
    }

    /// <summary>1072: sets the password of the logger.</summary>
    /// <param name="Password">NewPW.</param>
    public sealed record SetPassword(string Password) : Command("1072", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [new("NewPW", Password)];
    }
}
