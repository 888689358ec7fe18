using EcoPark.Standards.Definitions;

namespace EcoPark.Assessment.LifeCycle.Rules;

/// <summary>The papers of each step.</summary>
public sealed record DossierList
{
    public required string Source { get; init; }

    public required string Certainty { get; init; }

    /// <summary>Days before its end at which a paper is about to expire.</summary>
    public required RuledNumber ExpiringDays { get; init; }

    public required IReadOnlyList<DossierItem> Items { get; init; }
}

/// <summary>One paper, and where its state comes from.</summary>
public sealed record DossierItem
{
    public required string Code { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    public required IReadOnlyList<string> Steps { get; init; }

    public required DossierCheck Check { get; init; }

    public required string FromZh { get; init; }

    public required string FromEn { get; init; }

    /// <summary>Years for which it holds from its issue; null: no end.</summary>
    public required int? ValidYears { get; init; }

    /// <summary>The last years of which each needs its own file.</summary>
    public required int? CoversYears { get; init; }

    /// <summary>The paper whose age decides whether this one is needed.</summary>
    public required string? Needs { get; init; }

    /// <summary>The clause that asks for it; null: none was read.</summary>
    public required string? Clause { get; init; }

    public required string Source { get; init; }

    public required string Certainty { get; init; }

    public LocalText Name => new(Zh, En);

    public LocalText From => new(FromZh, FromEn);

    /// <summary>The system knows its state by itself; files are welcome, not asked for.</summary>
    public bool IsLive => Check is DossierCheck.AnnualReports or DossierCheck.AssessmentTable or DossierCheck.Forms;
}

public enum DossierCheck
{
    Files,

    /// <summary>A file for each of the last years.</summary>
    Years,

    /// <summary>Files, if another paper has expired.</summary>
    FollowUp,

    /// <summary>Files, if there was a review before.</summary>
    AfterReview,

    AnnualReports,
    AssessmentTable,
    Forms,
}
