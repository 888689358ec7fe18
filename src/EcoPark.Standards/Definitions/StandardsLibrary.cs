using System.Diagnostics.CodeAnalysis;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Definitions;

/// <summary>Everything the data folder <c>standards/</c> defines: units, items, figures and indicator sets.</summary>
/// <param name="Units">The units.</param>
/// <param name="Items">The one catalogue of data items.</param>
/// <param name="Figures">The figures of the documents.</param>
/// <param name="Standards">The indicator sets by code.</param>
public sealed record StandardsLibrary(
    UnitTable Units, Catalogue Items, FigureCatalogue Figures, IReadOnlyDictionary<string, Standard> Standards)
{
    /// <summary>Finds an indicator set.</summary>
    public bool TryFind(string code, [NotNullWhen(true)] out Standard? standard) => Standards.TryGetValue(code, out standard);

    /// <summary>What a data item, a figure, or a list or its column is called; null: the code is none of them.</summary>
    /// <param name="code">Without the key of a row: <c>cod</c>, <c>water.sections</c>, <c>events.publicity.date</c>.</param>
    public LocalText? NameOf(string code)
    {
        if (Items.TryFindItem(code, out var item))
        {
            return item.Name;
        }

        if (Figures.TryFind(code, out var figure))
        {
            return figure.Name;
        }

        var point = code.LastIndexOf('.');
        return Figures.TryFindList(code, out var list) ? list.Name
            : point > 0 && Figures.TryFindList(code[..point], out list) && list.Columns.FirstOrDefault(column => column.Code == code[(point + 1)..]) is { } found
                ? new LocalText($"{list.Name.Zh} {found.Zh}", $"{list.Name.En}, {found.Code}") : null;
    }
}
