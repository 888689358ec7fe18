using System.Collections.Frozen;
using EcoPark.Platform.Scopes;

namespace EcoPark.Platform.People;

/// <summary>What a token leaves of its owner's permissions. It can only take away.</summary>
public sealed record ViewerLimit(FrozenSet<Permission> Permissions)
{
    /// <summary>The data items that may be read or written; null: all.</summary>
    public FrozenSet<string>? Items { get; init; }

    /// <summary>The enterprises that may be read or written, and nothing of the whole park; null: no such limit.</summary>
    public FrozenSet<EnterpriseId>? Enterprises { get; init; }

    public bool Covers(EnterpriseId enterprise) => Enterprises is null || Enterprises.Contains(enterprise);
}
