using System.Collections.Immutable;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Commands;

/// <content>Data: 2011 to 2081.</content>
public abstract partial record Command
{
    /// <summary>2011: asks for real-time values from now on.</summary>
    public sealed record StartReadings() : Command("2011", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [];
    }

    /// <summary>2012: asks for no more of them.</summary>
    public sealed record StopReadings() : Command("2012", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [];
    }

    /// <summary>2021: asks for the state of equipment from now on.</summary>
    public sealed record StartStates() : Command("2021", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [];
    }

    /// <summary>2022: asks for no more of them.</summary>
    public sealed record StopStates() : Command("2022", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [];
    }

    /// <summary>2031, 2041, 2051 or 2061: asks for what was recorded.</summary>
    /// <param name="Kind">Of which kind.</param>
    /// <param name="Begin">BeginTime, included.</param>
    /// <param name="End">EndTime, included.</param>
    public sealed record ReadHistory(RecordKind Kind, LoggerTime Begin, LoggerTime End) : Command(RecordKinds.Number(Kind), true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [Item("BeginTime", Begin), Item("EndTime", End)];
    }

    /// <summary>2011, 2031, 2051 or 2061: values of factors. 2021 and 2041: states and running hours of equipment.</summary>
    /// <param name="Kind">Of which kind.</param>
    /// <param name="Time">DataTime: of an interval, its beginning.</param>
    /// <param name="Told">The other items, in order.</param>
    public sealed record Recorded(RecordKind Kind, LoggerTime Time, ImmutableArray<MessageItem> Told) : TimedValues(RecordKinds.Number(Kind), Time, Told);

    /// <summary>2081: the logger was started.</summary>
    /// <param name="Time">DataTime, of the message.</param>
    /// <param name="Restarted">RestartTime.</param>
    public sealed record LoggerStarted(LoggerTime Time, LoggerTime Restarted) : Command("2081", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [Item("DataTime", Time), Item("RestartTime", Restarted)];
    }
}
