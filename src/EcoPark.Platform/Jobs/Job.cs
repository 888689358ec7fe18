using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;

namespace EcoPark.Platform.Jobs;

public enum JobState
{
    Queued,
    Running,
    Done,
    Failed,
    Cancelled,

    /// <summary>The program ended while it ran; it has to be started again.</summary>
    Interrupted,
}

/// <summary>Long work, as a row: it can be watched from any page, and outlives the process as a record of what happened.</summary>
public sealed class Job
{
    private Job() => Kind = TitleZh = TitleEn = StartedBy = Node = "";

    internal Job(Viewer viewer, JobRequest request, string node, DateTime now)
    {
        Id = Guid.CreateVersion7();
        Kind = request.Kind;
        TitleZh = request.TitleZh;
        TitleEn = request.TitleEn;
        Park = request.Park;
        StartedById = viewer.PersonId;
        StartedBy = viewer.Name;
        Node = node;
        QueuedAt = SeenAt = now;
    }

    public Guid Id { get; private set; }

    public string Kind { get; private set; }

    public string TitleZh { get; private set; }

    public string TitleEn { get; private set; }

    public ParkId? Park { get; private set; }

    public Guid? StartedById { get; private set; }

    public string StartedBy { get; private set; }

    /// <summary>The machine it runs on.</summary>
    public string Node { get; private set; }

    public JobState State { get; private set; }

    /// <summary>How many of <see cref="Total"/> are done.</summary>
    public long Count { get; private set; }

    /// <summary>Null: not known beforehand.</summary>
    public long? Total { get; private set; }

    public string? ResultZh { get; private set; }

    public string? ResultEn { get; private set; }

    /// <summary>The page on which the result is seen.</summary>
    public string? ResultLink { get; private set; }

    public DateTime QueuedAt { get; private set; }

    public DateTime? StartedAt { get; private set; }

    /// <summary>The last sign of life.</summary>
    public DateTime SeenAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Cancelled or JobState.Interrupted;

    internal void Begin(DateTime now)
    {
        State = JobState.Running;
        StartedAt = SeenAt = now;
    }

    internal void Advance(long count, long? total, DateTime now) => (Count, Total, SeenAt) = (count, total, now);

    internal void End(JobState state, JobOutcome? outcome, DateTime now)
    {
        State = state;
        EndedAt = SeenAt = now;
        (ResultZh, ResultEn, ResultLink) = (outcome?.Zh, outcome?.En, outcome?.Link);
    }
}

/// <summary>What is to be done, for the list of jobs; the kind is chain-check, backup, people-import …</summary>
public sealed record JobRequest(string Kind, string TitleZh, string TitleEn)
{
    public ParkId? Park { get; init; }
}

/// <summary>What came of it, in one sentence. Not good: it ran to its end and found a fault; shown as failed.</summary>
public sealed record JobOutcome(bool IsGood, string Zh, string En)
{
    public string? Link { get; init; }
}
