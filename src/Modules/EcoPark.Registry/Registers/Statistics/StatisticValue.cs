using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Registry.Registers.Statistics;

/// <summary>What a statistic says: a number or a text, or why there is none. A register in which nobody wrote says nothing, not 0.</summary>
public abstract record StatisticValue
{
    private StatisticValue()
    {
    }

    public sealed record Known(Rational Value) : StatisticValue;

    /// <summary>A name or another text, for figures that are texts.</summary>
    public sealed record Named(string Text) : StatisticValue;

    /// <summary>Nothing was recorded for the year.</summary>
    public sealed record Missing(LocalText Why) : StatisticValue;

    public sealed record NotComputable(LocalText Why) : StatisticValue;
}

/// <summary>One number with the records behind it.</summary>
public sealed record StatisticLine(RegisterStatistic Statistic, StatisticValue Value, int Records, RecordFilter Filter)
{
    /// <summary>The choice of a grouped statistic; null: the whole.</summary>
    public RegisterChoice? Group { get; init; }
}
