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
}
