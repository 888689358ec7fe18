using EcoPark.Platform.Ui;

namespace EcoPark.Registry.Contracts;

/// <summary>What happened to an enterprise, as one module knows it. Modules register theirs; the page mixes them by time.</summary>
public abstract class TimelineSource
{
    /// <summary>The newest first, at most as many as asked for, only what the viewer may see.</summary>
    public abstract Task<IReadOnlyList<EnterpriseEvent>> ReadAsync(EnterpriseSubject subject, int most, CancellationToken cancellation);
}

/// <summary>One event.</summary>
/// <param name="At">When it happened, UTC.</param>
/// <param name="Kind">For the filter above the timeline.</param>
/// <param name="Letter">One Chinese character in the dot: 证, 报, 检.</param>
/// <param name="Zh">What happened.</param>
/// <param name="En">What happened.</param>
public sealed record EnterpriseEvent(DateTime At, EventKind Kind, string Letter, string Zh, string En)
{
    /// <summary>Second line: who, which number.</summary>
    public string? Detail { get; init; }

    public Tone Tone { get; init; }

    /// <summary>The page with more; null: none.</summary>
    public string? Link { get; init; }
}

public enum EventKind
{
    Supervision,
    Data,
}
