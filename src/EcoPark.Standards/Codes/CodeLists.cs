using System.Diagnostics.CodeAnalysis;

namespace EcoPark.Standards.Codes;

/// <summary>All code lists by code.</summary>
public sealed class CodeLists
{
    private readonly Dictionary<string, CodeList> _lists = new(StringComparer.Ordinal);

    /// <summary>Lists with different codes.</summary>
    public CodeLists(IEnumerable<CodeList> lists)
    {
        foreach (var list in lists)
        {
            _lists.Add(list.Code, list);
        }
    }

    /// <summary>No lists at all.</summary>
    public static CodeLists None { get; } = new([]);

    /// <summary>All lists, in file order.</summary>
    public IReadOnlyCollection<CodeList> All => _lists.Values;

    /// <summary>Finds a list.</summary>
    public bool TryFind(string code, [NotNullWhen(true)] out CodeList? list) => _lists.TryGetValue(code, out list);
}
