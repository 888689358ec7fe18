using System.Collections.Immutable;

namespace EcoPark.Disclosure.Settings;

/// <summary>What a park decides about its portal. Everything here is the park's own word, none of it is a rule.</summary>
public sealed record PortalSettings
{
    /// <summary>Codes of data sets that are not offered.</summary>
    public ImmutableSortedSet<string> ClosedDatasets { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Names of files that the next publications do not offer for download.</summary>
    public ImmutableSortedSet<string> WithheldFiles { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Who answers the public; empty: the contact of the last publication.</summary>
    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>Within how many working days the office answers; null: it promises nothing.</summary>
    public int? AnswerWithin { get; init; }

    /// <summary>On what terms the data may be used; empty: ours.</summary>
    public string Licence { get; init; } = "";
}
