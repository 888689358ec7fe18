namespace EcoPark.Platform.Health;

public enum HealthState
{
    Good,

    /// <summary>Works, and somebody should do something.</summary>
    Attention,

    Bad,
}

/// <summary>One part that can be looked at: one line of the health page and of <c>ecopark doctor</c>.</summary>
public abstract class HealthPart
{
    public abstract string Zh { get; }

    public abstract string En { get; }

    public abstract Task<HealthFinding> CheckAsync(CancellationToken cancellation);
}

/// <summary>What was found, with the next step where it is not good.</summary>
public sealed record HealthFinding(HealthState State, string Zh, string En);
