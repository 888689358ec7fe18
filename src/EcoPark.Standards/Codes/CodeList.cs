using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using EcoPark.Standards.Definitions;

namespace EcoPark.Standards.Codes;

/// <summary>A list of codes, shipped as data with version and source.</summary>
public sealed class CodeList
{
    private readonly Dictionary<string, CodeEntry> _entries;

    /// <summary>A list.</summary>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public CodeList(ImmutableArray<CodeEntry> entries)
    {
        Entries = entries;
        _entries = entries.ToDictionary(entry => entry.Code, StringComparer.Ordinal);
    }

    /// <summary>The name by which fields refer to it.</summary>
    public required string Code { get; init; }

    /// <summary>The version of our data of it.</summary>
    public required string Version { get; init; }

    /// <summary>The title.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>How many codes the full list has; null: unknown.</summary>
    public int? Total { get; init; }

    /// <summary>Why codes are left out; null: the list is complete, and a code it lacks is wrong.</summary>
    public LocalText? Partial { get; init; }

    /// <summary>The codes, in file order.</summary>
    public ImmutableArray<CodeEntry> Entries { get; }

    /// <summary>Finds a code, as printed.</summary>
    public bool TryFind(string code, [NotNullWhen(true)] out CodeEntry? entry) => _entries.TryGetValue(code, out entry);
}
