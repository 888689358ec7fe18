using EcoPark.Assessment.LifeCycle.Rules;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.LifeCycle.Scores;

/// <summary>How many parts of an item are good, how many are not, and of how many nobody can say yet.</summary>
public sealed record ScoreShare(Rational Good, Rational Bad, Rational Open)
{
    public Rational All => Good + Bad + Open;
}

/// <summary>One item of the self-score.</summary>
public sealed record ScoreLine(ScoreItem Item)
{
    /// <summary>What is sure; null: 未填, nothing is known.</summary>
    public Rational? Points { get; init; }

    /// <summary>What may still be added when the rest is known.</summary>
    public Rational Open { get; init; }

    public required LocalText Basis { get; init; }

    public ScoreEntry? Entry { get; init; }

    /// <summary>The share of the full points that is good; parts nobody knows give none and stay open.</summary>
    /// <param name="item">The item.</param>
    /// <param name="share">Its parts.</param>
    /// <param name="off">Points taken off for what is overdue; never below nothing.</param>
    /// <param name="basis">What was counted, in words.</param>
    public static ScoreLine Of(ScoreItem item, ScoreShare share, Rational off, LocalText basis)
    {
        var max = Rational.From(item.Max);
        if (share.All.Sign == 0 || share.Open == share.All)
        {
            return new ScoreLine(item) { Open = max, Basis = basis };
        }

        var points = (max * share.Good / share.All) - off;
        return new ScoreLine(item) { Points = points.Sign < 0 ? Rational.Zero : points, Open = max * share.Open / share.All, Basis = basis };
    }

    public static ScoreLine Of(ScoreItem item, ScoreEntry? entry) => new(item)
    {
        Points = entry?.Points is { } points ? Rational.From(points) : null,
        Open = entry?.Points is null ? Rational.From(item.Max) : Rational.Zero,
        Entry = entry,
        Basis = entry?.Points is null ? new("系统没有这项数据，由人凭证据填写", "The system has no such data; a person fills it in with evidence") : new(entry.Reason, entry.Reason),
    };
}

/// <summary>The whole self-score of a year: what is sure, what is open, the band of what is sure.</summary>
public sealed record SelfScore(IReadOnlyList<ScoreLine> Lines)
{
    public Rational Points => Lines.Aggregate(Rational.Zero, (sum, line) => sum + (line.Points ?? Rational.Zero));

    public Rational Open => Lines.Aggregate(Rational.Zero, (sum, line) => sum + line.Open);

    /// <summary>Nothing is known of any item.</summary>
    public bool IsEmpty => Lines.All(line => line.Points is null);

    public ScoreBand Band(TitleRules rules) => rules.BandOf(Points);

    /// <summary>Points to the next better band; null: it is the best.</summary>
    public (ScoreBand Band, Rational Points)? Next(TitleRules rules) => rules.BandAbove(Points) is { } band ? (band, Rational.From(band.From) - Points) : null;

    /// <summary>Points above the line of its band.</summary>
    public Rational Above(TitleRules rules) => Points - Rational.From(Band(rules).From);
}
