using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Targets.Paths;

/// <summary>
/// The straight line from where a park stood to where it wants to be. Years are whole, values exact; a line says nothing about
/// how the way is made, only whether the park is ahead of it.
/// </summary>
/// <param name="From">The year the plan starts from.</param>
/// <param name="Start">The value in that year; null: it has none.</param>
/// <param name="Until">The year of the target, not before <paramref name="From"/>.</param>
/// <param name="Target">The value to be reached.</param>
/// <param name="LowerIsBetter">Met from the target downward.</param>
public sealed record TargetPath(int From, Rational? Start, int Until, Rational Target, bool LowerIsBetter)
{
    public bool IsReachedBy(Rational value) => LowerIsBetter ? value <= Target : value >= Target;

    /// <summary>What is still missing; zero or less: reached.</summary>
    public Rational Gap(Rational value) => LowerIsBetter ? value - Target : Target - value;

    /// <summary>Where the line stands in a year; before its start at its start, after its end at the target. Null: it has no start.</summary>
    public Rational? On(int year) => year >= Until ? Target
        : Start is not { } start ? null
        : year <= From ? start
        : start + ((Target - start) * (year - From) / (Until - From));

    /// <summary>The change needed in each year that is left, with its sign; null: the year of the target is here or over, or it is reached.</summary>
    public Rational? NeededPerYear(Rational value, int year) => year >= Until || IsReachedBy(value) ? null : (Target - value) / (Until - year);

    /// <summary>The same in percent of the value now, in equal steps (no compound rate, which would be no exact number); null: as above, or the value is 0.</summary>
    public Rational? NeededPercent(Rational value, int year) => value.Sign != 0 && NeededPerYear(value, year) is { } needed ? needed / value.Abs() * Rational.Hundred : null;

    /// <summary>The rule: reached is reached; otherwise on the good side of the line, or on it, is on track.</summary>
    public TargetState State(Rational? value, int year) => value switch
    {
        null => TargetState.Unknown,
        { } now when IsReachedBy(now) => TargetState.Reached,
        _ when year >= Until => TargetState.Missed,
        { } now => On(year) is not { } line ? TargetState.Unknown : (LowerIsBetter ? now <= line : now >= line) ? TargetState.OnTrack : TargetState.Behind,
    };
}

/// <summary>How a value stands to the way to its target.</summary>
public enum TargetState
{
    /// <summary>No value, or the way has no start.</summary>
    Unknown,
    Reached,
    OnTrack,
    Behind,

    /// <summary>The year of the target is here and it is not reached.</summary>
    Missed,
}
