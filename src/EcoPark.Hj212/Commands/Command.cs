using System.Collections.Immutable;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Commands;

/// <summary>
/// What a message asks or tells, by its CN and parameters. The same CN asks without parameters and tells with them, so
/// each direction is a case of its own. A CN that is unknown, or whose parameters do not fit, stays <see cref="Other"/>.
/// </summary>
/// <param name="Cn">The command number.</param>
/// <source>HJ 212-2017 section 6.6.5 and table C; 2025 by secondary sources</source>
public abstract partial record Command(string Cn)
{
    // The one constructor that cases outside this file cannot reach.
    private Command(string cn, bool _)
        : this(cn)
    {
    }

    /// <summary>The parameters, in the order of the standard.</summary>
    public abstract ImmutableArray<MessageItem> Items { get; }

    /// <summary>A CN that is not known here, or one whose parameters do not fit it: kept as it came.</summary>
    /// <param name="Number">The command number.</param>
    /// <param name="Kept">Its items.</param>
    /// <param name="Lacking">The parameter that is absent, wrong or one too many; null when the CN is not known.</param>
    public sealed record Other(string Number, ImmutableArray<MessageItem> Kept, string? Lacking) : Command(Number, true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => Kept;

        /// <inheritdoc/>
        public bool Equals(Other? other) => other is not null && Number == other.Number && Lacking == other.Lacking && Kept.SequenceEqual(other.Kept);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Number, Kept.Length);
    }

    /// <summary>A message with a time and values: what loggers send day and night.</summary>
    /// <param name="Number">The command number.</param>
    /// <param name="Time">DataTime: of an interval, its beginning.</param>
    /// <param name="Told">The other items, in order.</param>
    public abstract record TimedValues(string Number, LoggerTime Time, ImmutableArray<MessageItem> Told) : Command(Number, true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [Item("DataTime", Time), .. Told];

        /// <inheritdoc/>
        public virtual bool Equals(TimedValues? other) =>
            other is not null && EqualityContract == other.EqualityContract && Number == other.Number && Time == other.Time && Told.SequenceEqual(other.Told);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Number, Time, Told.Length);
    }

    private static MessageItem Item(string key, LoggerTime time) => new(key, time.ToString());

    private static MessageItem Item(string key, int number) => new(key, number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static ImmutableArray<MessageItem> Of(string? factor, params ReadOnlySpan<MessageItem> rest) =>
        factor is null ? [.. rest] : [new("PolId", factor), .. rest];
}
