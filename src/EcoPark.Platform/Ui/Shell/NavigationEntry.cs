using EcoPark.Platform.People;

namespace EcoPark.Platform.Ui.Shell;

/// <summary>One line of the left rail. Modules register theirs; the shell shows those the viewer may open, in this order.</summary>
public sealed record NavigationEntry(int Order, string Zh, string En, string Icon, Permission Permission)
{
    /// <summary>The address, with {park} and {year} where they belong.</summary>
    public required string Address { get; init; }

    /// <summary>Main (no heading), Data (数据), Running (运行) or Administration.</summary>
    public NavigationSection Section { get; init; }

    /// <summary>Pages below this one, shown under the active entry only.</summary>
    public IReadOnlyList<NavigationEntry> Children { get; init; } = [];

    /// <summary>The roles that have this line; null: all with the permission.</summary>
    public IReadOnlyList<Role>? Roles { get; init; }
}

public enum NavigationSection
{
    Main,
    Data,
    Running,
    Administration,
}
