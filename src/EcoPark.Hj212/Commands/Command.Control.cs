using System.Collections.Immutable;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Commands;

/// <content>Control of instruments: 3011 to 3021.</content>
public abstract partial record Command
{
    /// <summary>3011 to 3015: has the instrument of a factor do something.</summary>
    /// <param name="Action">What.</param>
    /// <param name="Factor">PolId; null where the logger needs none (3015).</param>
    public sealed record Act(InstrumentAction Action, string? Factor) : Command(InstrumentActions.Number(Action), true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => Of(Factor);
    }

    /// <summary>3015: tells which bottle holds the sample kept at an exceedance.</summary>
    /// <param name="Time">DataTime.</param>
    /// <param name="Bottle">VaseNo.</param>
    public sealed record SampleKept(LoggerTime Time, int Bottle) : Command("3015", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [Item("DataTime", Time), Item("VaseNo", Bottle)];
    }

    /// <summary>3016: sets when an instrument samples.</summary>
    /// <param name="Factor">PolId.</param>
    /// <param name="Start">CstartTime, as sent: hhmmss.</param>
    /// <param name="Hours">Ctime, the period in hours.</param>
    public sealed record SetSampling(string? Factor, string Start, int Hours) : Command("3016", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => Of(Factor, new("CstartTime", Start), Item("Ctime", Hours));
    }

    /// <summary>3017: tells when an instrument samples.</summary>
    /// <param name="Factor">PolId.</param>
    /// <param name="Start">CstartTime, as sent: hhmmss.</param>
    /// <param name="Hours">Ctime, the period in hours.</param>
    public sealed record SamplingIs(string? Factor, string Start, int Hours) : Command("3017", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => Of(Factor, new("CstartTime", Start), Item("Ctime", Hours));
    }

    /// <summary>3017 to 3019: asks an instrument for something.</summary>
    /// <param name="Property">For what.</param>
    /// <param name="Factor">PolId.</param>
    public sealed record Ask(InstrumentProperty Property, string? Factor) : Command(InstrumentActions.Number(Property), true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => Of(Factor);
    }

    /// <summary>3018: tells how long an instrument takes for a value.</summary>
    /// <param name="Factor">PolId.</param>
    /// <param name="Minutes">Stime.</param>
    public sealed record SampleDurationIs(string? Factor, int Minutes) : Command("3018", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => Of(Factor, Item("Stime", Minutes));
    }

    /// <summary>3019: tells the serial number of an instrument.</summary>
    /// <param name="Factor">PolId.</param>
    /// <param name="Code">The code before <c>-SN</c>.</param>
    /// <param name="Serial">The number.</param>
    public sealed record SerialIs(string? Factor, string Code, string Serial) : Command("3019", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => Of(Factor, new MessageItem(Code + "-SN", Serial));
    }

    /// <summary>3020: asks for logs, states and parameters of a device.</summary>
    /// <param name="Factor">PolId.</param>
    /// <param name="InfoId">i11001, i13007; null: all.</param>
    /// <param name="Period">BeginTime and EndTime; null: what holds now.</param>
    public sealed record ReadDevice(string? Factor, string? InfoId, TimeSpanOfLogger? Period) : Command("3020", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items =>
        [
            .. Of(Factor),
            .. InfoId is null ? [] : new MessageItem[] { new("InfoId", InfoId) },
            .. Period is { } period ? new[] { Item("BeginTime", period.Begin), Item("EndTime", period.End) } : [],
        ];
    }

    /// <summary>3020: tells them.</summary>
    /// <param name="Time">DataTime.</param>
    /// <param name="Told">PolId and the items <c>code-Info</c>, in order.</param>
    public sealed record DeviceIs(LoggerTime Time, ImmutableArray<MessageItem> Told) : TimedValues("3020", Time, Told);

    /// <summary>3021: sets a parameter of a device.</summary>
    /// <param name="Factor">PolId.</param>
    /// <param name="InfoId">i13007.</param>
    /// <param name="Value">Its value, under <c>InfoId-Info</c>.</param>
    public sealed record SetDevice(string? Factor, string InfoId, string Value) : Command("3021", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => Of(Factor, new("InfoId", InfoId), new(InfoId + "-Info", Value));
    }
}
