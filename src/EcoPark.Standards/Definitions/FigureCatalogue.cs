using System.Diagnostics.CodeAnalysis;

namespace EcoPark.Standards.Definitions;

/// <summary>All figures and lists of the documents.</summary>
public sealed class FigureCatalogue
{
    private readonly Dictionary<string, Figure> _figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FigureList> _lists = new(StringComparer.Ordinal);

    /// <summary>A catalogue of figures and lists with different codes.</summary>
    public FigureCatalogue(IEnumerable<Figure> figures, IEnumerable<FigureList> lists)
    {
        foreach (var figure in figures)
        {
            _figures.Add(figure.Code, figure);
        }

        foreach (var list in lists)
        {
            _lists.Add(list.Code, list);
        }
    }

    /// <summary>All figures, in catalogue order.</summary>
    public IReadOnlyCollection<Figure> Figures => _figures.Values;

    /// <summary>All lists, in catalogue order.</summary>
    public IReadOnlyCollection<FigureList> Lists => _lists.Values;

    /// <summary>Finds a figure.</summary>
    public bool TryFind(string code, [NotNullWhen(true)] out Figure? figure) => _figures.TryGetValue(code, out figure);

    /// <summary>Finds a list.</summary>
    public bool TryFindList(string code, [NotNullWhen(true)] out FigureList? list) => _lists.TryGetValue(code, out list);
}
