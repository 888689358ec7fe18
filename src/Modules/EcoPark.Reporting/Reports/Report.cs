using EcoPark.Platform.Scopes;

namespace EcoPark.Reporting.Reports;

/// <summary>The annual report of a park-year: one draft at a time, and the versions that were frozen from it.</summary>
public sealed class Report
{
    private Report() => LastSavedBy = "";

    public Report(ParkId park, int year)
        : this()
    {
        Id = Guid.CreateVersion7();
        (Park, Year) = (park, year);
        DraftNumber = 1;
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public int Year { get; private set; }

    public ReportState State { get; private set; }

    /// <summary>The number of the version that the draft becomes when it is frozen; of a frozen report, its version's.</summary>
    public int DraftNumber { get; private set; }

    /// <summary>Why a frozen version is corrected; null for the first draft.</summary>
    public string? Reason { get; private set; }

    /// <summary>Grows with every change of text or state: who saw an older one has not seen everything.</summary>
    public int Revision { get; private set; }

    public DateTime? LastSavedAt { get; private set; }

    public string LastSavedBy { get; private set; }

    /// <summary>Texts may be changed.</summary>
    public bool IsOpen => State is ReportState.Draft or ReportState.Review;

    internal void Touch(string by, DateTime at)
    {
        Revision++;
        (LastSavedBy, LastSavedAt) = (by, at);
    }

    internal void Enter(ReportState state, string by, DateTime at)
    {
        State = state;
        Touch(by, at);
    }

    internal void BeginCorrection(string reason, string by, DateTime at)
    {
        DraftNumber++;
        Reason = reason;
        Enter(ReportState.Draft, by, at);
    }
}

public enum ReportState
{
    Draft,

    /// <summary>Being read inside the office: comments, and changes of text.</summary>
    Review,

    /// <summary>Facts, choice, standard, text and figures stand.</summary>
    Frozen,

    /// <summary>Handed in to the superiors.</summary>
    Submitted,

    Published,
}
