namespace EcoPark.Registry.Contracts;

/// <summary>What an enterprise has to do by when, as one module knows it: the cards on top of its page.</summary>
public abstract class EnterpriseDutySource
{
    public abstract Task<IReadOnlyList<EnterpriseDuty>> ReadAsync(EnterpriseSubject subject, CancellationToken cancellation);
}

/// <summary>One duty.</summary>
/// <param name="State">Decides mark and edge; overdue comes first.</param>
/// <param name="Zh">What: 排污许可证 89 天后到期.</param>
/// <param name="En">What.</param>
/// <param name="Due">The day; null: without one.</param>
public sealed record EnterpriseDuty(DutyState State, string Zh, string En, DateOnly? Due)
{
    public string? DetailZh { get; init; }

    public string? DetailEn { get; init; }

    public string? Link { get; init; }
}

public enum DutyState
{
    Overdue,
    Soon,
    Met,
}
