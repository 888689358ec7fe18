namespace EcoPark.Registry.Contracts;

/// <summary>What happened to an enterprise, as one module knows it. Modules register theirs; the page mixes them by time.</summary>
public abstract class TimelineSource
{
    /// <summary>The newest entries first, at most as many as asked for, only those the viewer may see.</summary>
    public abstract Task<IReadOnlyList<TimelineEntry>> ReadAsync(EnterpriseSubject subject, int most, CancellationToken cancellation);
}

/// <summary>One event.</summary>
/// <param name="At">When it happened, UTC.</param>
/// <param name="Kind">For the filter above the timeline.</param>
/// <param name="Mark">One Chinese character in the dot: 证, 报, 检.</param>
/// <param name="Zh">What happened.</param>
/// <param name="En">What happened.</param>
public sealed record TimelineEntry(DateTime At, TimelineKind Kind, string Mark, string Zh, string En)
{
    /// <summary>Second line: who, which number.</summary>
    public string? Detail { get; init; }

    public TimelineTone Tone { get; init; }

    /// <summary>The page with more; null: none.</summary>
    public string? Link { get; init; }
}

public enum TimelineKind
{
    Supervision,
    Data,
}

public enum TimelineTone
{
    Plain,
    Good,
    Warning,
    Bad,
}
