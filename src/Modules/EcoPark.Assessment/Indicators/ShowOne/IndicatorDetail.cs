using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Indicators.ShowOne;

/// <summary>Everything about one indicator of a park-year: down to files, back over the years, and who answered for it.</summary>
public sealed record IndicatorDetail
{
    public required IndicatorRow Row { get; init; }

    public required IndicatorTable Table { get; init; }

    /// <summary>The formula in words.</summary>
    public required LocalText Formula { get; init; }

    public required IReadOnlyList<TraceBranch> Branches { get; init; }

    /// <summary>Null: no number in one of the two years, or no formula that can be split.</summary>
    public ChangeView? Change { get; init; }

    /// <summary>Why there is no split.</summary>
    public LocalText? NoChange { get; init; }

    /// <summary>The other indicators that take a value this one takes.</summary>
    public IReadOnlyList<int> SharesValuesWith { get; init; } = [];

    public required ApprovalChain Approvals { get; init; }
}

/// <summary>One value of the formula, with what it is made of.</summary>
public sealed record TraceBranch(DataItem Item, ParkValue Value)
{
    public IReadOnlyList<TraceLeaf> Leaves { get; init; } = [];

    /// <summary>The firms that are not among the leaves.</summary>
    public int Others { get; init; }

    public Rational OthersSum { get; init; }
}

/// <summary>One fact in a value.</summary>
/// <param name="Name">Firm or office; empty: the park itself.</param>
/// <param name="Part">What it adds; null: it is no number.</param>
/// <param name="Seq">Its place in the chain: /fact/{seq}.</param>
/// <param name="Kind">Measured, reported or computed.</param>
/// <param name="IsPending">Handed in, not yet accepted.</param>
public sealed record TraceLeaf(string Name, Rational? Part, long Seq, FactKind Kind, bool IsPending)
{
    /// <summary>The firm's code; null: not a firm.</summary>
    public string? Uscc { get; init; }

    public string? Text { get; init; }

    /// <summary>The steps of a computed value, with their sources.</summary>
    public IReadOnlyList<string> How { get; init; } = [];

    public IReadOnlyList<EvidenceLink> Evidence { get; init; } = [];

    public string RecordedBy { get; init; } = "";

    public DateTime RecordedAt { get; init; }

    public string? AcceptedBy { get; init; }

    public DateTime? AcceptedAt { get; init; }
}

/// <summary>The change from the year before, split exactly.</summary>
public sealed record ChangeView(Rational Before, Rational After, int Decimals)
{
    public required IReadOnlyList<ChangeLine> Lines { get; init; }

    public Rational Total => After - Before;
}

/// <summary>What one value did; the printed effects of all lines sum to the printed change.</summary>
public sealed record ChangeLine(DataItem Item, int Year, Rational Before, Rational After)
{
    public required Rational Effect { get; init; }

    /// <summary>Rounded so that the lines sum to the printed total.</summary>
    public required Rational Printed { get; init; }

    /// <summary>Null: not a sum of firms in both years.</summary>
    public IReadOnlyList<FirmLine>? Firms { get; init; }
}

/// <summary>What one firm did through one value; the printed effects of all firms sum to the line's.</summary>
public sealed record FirmLine(string Name, Rational Change, Rational Printed, long Seq)
{
    /// <summary>How many firms the line stands for.</summary>
    public int Count { get; init; } = 1;
}

/// <summary>How far the facts in an indicator have been answered for.</summary>
public sealed record ApprovalChain(IReadOnlyList<ApprovalStep> Steps, int Facts);

/// <summary>One station: how many of the facts have passed it, when last, and by whom.</summary>
public sealed record ApprovalStep(LocalText Word, int Passed, DateTime? At, string? By);
