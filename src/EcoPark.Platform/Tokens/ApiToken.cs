using System.Collections.Frozen;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;

namespace EcoPark.Platform.Tokens;

/// <summary>
/// A key for programs. It stands for the person who made it, never for more than that person may do at the moment of the
/// call, and only for what is listed here. Only a hash of it is kept.
/// </summary>
public sealed class ApiToken
{
    private ApiToken()
    {
        Name = Beginning = Permissions = "";
        Hash = [];
    }

    internal ApiToken(Guid person, TokenGrant grant, TokenSecret secret, DateTime now)
    {
        Id = Guid.CreateVersion7();
        PersonId = person;
        Name = grant.Name;
        Park = grant.Park;
        Beginning = secret.Beginning;
        Hash = secret.Hash;
        Permissions = string.Join(',', grant.Permissions.Distinct().Order());
        Items = Join(grant.Items);
        Enterprises = Join(grant.Enterprises?.Select(id => id.ToString()));
        CreatedAt = now;
        ExpiresAt = grant.ExpiresAt;
    }

    public Guid Id { get; private set; }

    public Guid PersonId { get; private set; }

    public string Name { get; private set; }

    public ParkId Park { get; private set; }

    /// <summary>The first characters, by which a person recognises it in a list.</summary>
    public string Beginning { get; private set; }

    /// <summary>SHA-256; the secret is 256 random bits, so guessing it from the hash is no easier than guessing it.</summary>
    public byte[] Hash { get; private set; }

    public string Permissions { get; private set; }

    public string? Items { get; private set; }

    public string? Enterprises { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    /// <summary>To the hour: which tokens are in use, not each call.</summary>
    public DateTime? LastUsedAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    public bool HoldsAt(DateTime now) => RevokedAt is null && now < ExpiresAt;

    public void Revoke(DateTime now) => RevokedAt ??= now;

    internal void Used(DateTime now) => LastUsedAt = now;

    internal ViewerLimit Limit() => new(Permissions.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Permission>).ToFrozenSet())
    {
        Items = Items?.Split(',').ToFrozenSet(StringComparer.Ordinal),
        Enterprises = Enterprises?.Split(',').Select(id => new EnterpriseId(Guid.ParseExact(id, "N"))).ToFrozenSet(),
    };

    private static string? Join(IEnumerable<string>? parts) => parts is null ? null : string.Join(',', parts);
}

/// <summary>What a token may do.</summary>
public sealed record TokenGrant(ParkId Park, string Name, IReadOnlyList<Permission> Permissions, DateTime ExpiresAt)
{
    /// <summary>Data items; null: all.</summary>
    public IReadOnlyList<string>? Items { get; init; }

    /// <summary>Enterprises; null: as the person.</summary>
    public IReadOnlyList<EnterpriseId>? Enterprises { get; init; }
}
