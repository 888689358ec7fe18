using System.Diagnostics.CodeAnalysis;
using EcoPark.Standards.Formulas;

namespace EcoPark.Standards.Definitions;

/// <summary>The one catalogue of data items, from which all indicator sets draw.</summary>
public sealed class Catalogue : ISymbols
{
    private readonly Dictionary<string, DataItem> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);

    /// <summary>A catalogue of items with different codes.</summary>
    public Catalogue(IEnumerable<DataItem> items)
    {
        foreach (var item in items)
        {
            _items.Add(item.Code, item);
            _symbols.Add(item.Code, new Symbol(item.Code, item.Name.Zh, item.Name.En, item.Unit));
        }
    }

    /// <summary>All items, in catalogue order.</summary>
    public IReadOnlyCollection<DataItem> Items => _items.Values;

    /// <summary>Finds an item by code.</summary>
    public bool TryFindItem(string code, [NotNullWhen(true)] out DataItem? item) => _items.TryGetValue(code, out item);

    /// <inheritdoc/>
    public bool TryFind(string code, [NotNullWhen(true)] out Symbol? symbol) => _symbols.TryGetValue(code, out symbol);
}
