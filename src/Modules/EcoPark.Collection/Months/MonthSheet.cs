using EcoPark.Collection.Ledger;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Collection.Months;

/// <summary>The months of a park's year: what the viewer may see of them.</summary>
public sealed record MonthSheet(Park Park, int Year, IReadOnlyList<MonthRow> Rows)
{
    /// <summary>The last month of the year that is over; 0: none is.</summary>
    public required int Over { get; init; }

    /// <summary>Our limit for twelve months against the year, as a share of the year's value.</summary>
    public required Rational Tolerance { get; init; }

    public IEnumerable<MonthFinding> Findings => Rows.SelectMany(row => MonthChecks.Of(row, this));
}

/// <summary>One item of the park with its twelve months.</summary>
public sealed record MonthRow(DataItem Item, string Department)
{
    /// <summary>The office that states it; null: the park has none for that department.</summary>
    public string? Office { get; init; }

    public bool MayWrite { get; init; }

    /// <summary>From January; null: nothing was ever said.</summary>
    public required IReadOnlyList<MonthCell?> Cells { get; init; }

    public required IReadOnlyList<MonthCell?> Before { get; init; }

    /// <summary>The park's value of the whole year; null: there is none yet, or firms are missing in it.</summary>
    public Rational? OfYear { get; init; }

    /// <summary>By the form of the department: which factors a mistaken unit gives; null: it compares nothing.</summary>
    public EcoPark.Standards.Forms.FormHistory? History { get; init; }

    public int Known => Cells.Count(cell => cell is { IsEmpty: false });

    /// <summary>The sum of the months that have a number; null: none has.</summary>
    public Rational? ToDate => Sum(Cells);

    /// <summary>Last year's sum of the months that have a number this year; null: one of them has none.</summary>
    public Rational? SameMonthsBefore
    {
        get
        {
            var same = Before.Where((_, month) => Cells[month]?.Number is not null).ToList();
            return same.Count > 0 && same.All(cell => cell?.Number is not null) ? Sum(same) : null;
        }
    }

    internal static Rational? Sum(IEnumerable<MonthCell?> cells)
    {
        var numbers = cells.Select(cell => cell?.Number).OfType<Rational>().ToList();
        return numbers.Count == 0 ? null : numbers.Aggregate(Rational.Zero, (sum, number) => sum + number);
    }
}

/// <summary>What holds for one month.</summary>
/// <param name="Seq">The record.</param>
/// <param name="Number">In the item's unit.</param>
/// <param name="NotApplicable">Why there is nothing to count.</param>
public sealed record MonthCell(long Seq, Rational? Number, string? NotApplicable)
{
    public string? EnteredValue { get; init; }

    public string? EnteredUnit { get; init; }

    public string By { get; init; } = "";

    public DateTime At { get; init; }

    public IReadOnlyList<EvidenceLink> Evidence { get; init; } = [];

    /// <summary>The value was taken back.</summary>
    public bool IsEmpty => Number is null && NotApplicable is null;

    public bool Says(MonthCell other) => Number == other.Number && NotApplicable == other.NotApplicable;

    internal static MonthCell Of(Fact fact) => new(fact.Seq, RationalText.TryParse(fact.Value, out var number, allowFraction: true) ? number : null, fact.NotApplicable)
    {
        EnteredValue = fact.EnteredValue,
        EnteredUnit = fact.EnteredUnit,
        By = fact.RecordedBy,
        At = fact.RecordedAt,
        Evidence = EvidenceLink.Read(fact.Evidence),
    };
}
