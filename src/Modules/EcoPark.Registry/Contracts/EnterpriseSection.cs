using EcoPark.Platform.People;

namespace EcoPark.Registry.Contracts;

/// <summary>
/// A part of the enterprise page that another module adds. The component gets one parameter, <c>Subject</c>
/// (<see cref="EnterpriseSubject"/>), and loads what it shows itself.
/// </summary>
/// <param name="Order">Own tabs: 100 permits, 200 facilities and outlets, 900 changes.</param>
/// <param name="Key">In the address: <c>?tab=key</c>; a-z and hyphen.</param>
/// <param name="Zh">Title.</param>
/// <param name="En">Title.</param>
/// <param name="Component">The Razor component.</param>
/// <param name="Permission">Without it the part is absent.</param>
public sealed record EnterpriseSection(int Order, string Key, string Zh, string En, Type Component, Permission Permission)
{
    /// <summary>On the first tab, below one another, instead of a tab of its own.</summary>
    public bool OnOverview { get; init; }

    /// <summary>The number behind the title; null: none.</summary>
    public Func<IServiceProvider, EnterpriseSubject, CancellationToken, Task<int?>>? CountAsync { get; init; }
}
