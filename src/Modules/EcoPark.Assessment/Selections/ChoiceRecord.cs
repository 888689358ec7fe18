using EcoPark.Platform.Scopes;

namespace EcoPark.Assessment.Selections;

/// <summary>Which optional indicators the park is judged by in a year, decided once and changed only with a reason; every decision stays.</summary>
public sealed class ChoiceRecord
{
    private ChoiceRecord() => Standard = Numbers = DecidedBy = "";

    public ChoiceRecord(ParkId park, int year, string standard, IEnumerable<int> numbers)
    {
        Id = Guid.CreateVersion7();
        (Park, Year, Standard) = (park, year, standard);
        Numbers = string.Join(',', numbers.Order());
        DecidedBy = "";
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public int Year { get; private set; }

    public string Standard { get; private set; }

    /// <summary>Ascending, separated by commas.</summary>
    public string Numbers { get; private set; }

    /// <summary>Why it differs from the year before.</summary>
    public string? Reason { get; private set; }

    public string DecidedBy { get; private set; }

    public DateTime DecidedAt { get; private set; }

    public IReadOnlyList<int> Chosen => [.. Numbers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];

    public ChoiceRecord Decide(string by, DateTime at, string? reason)
    {
        (DecidedBy, DecidedAt, Reason) = (by, at, reason);
        return this;
    }
}
