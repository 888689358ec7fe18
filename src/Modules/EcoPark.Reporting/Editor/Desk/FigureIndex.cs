using EcoPark.Documents.Figures;
using EcoPark.Documents.Report;
using EcoPark.Documents.Sentences;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;

namespace EcoPark.Reporting.Editor.Desk;

/// <summary>Every figure that has a number this year, to be found by name, code or value.</summary>
public sealed class FigureIndex(IReadOnlyList<FoundFigure> all)
{
    private const int Most = 30;

    public int Count => all.Count;

    public static FigureIndex Of(SentenceDrawer drawer, ReportSources sources, int year)
    {
        var found = new List<FoundFigure>();
        IEnumerable<(string Code, LocalText Name)> codes =
        [
            .. sources.Library.Figures.Figures.Where(figure => !figure.IsText).Select(figure => (figure.Code, figure.Name)),
            .. sources.Standard.Indicators.Select(indicator => (FormattableString.Invariant($"indicator.{indicator.Number}"), indicator.Name)),
            .. sources.Library.Items.Items.Select(item => (item.Code, item.Name)),
        ];
        foreach (var (code, name) in codes)
        {
            if (drawer.Figures.Read(new FormulaInput(code, year)) is FigureReading.Number number)
            {
                found.Add(new FoundFigure(code, name, number.Printed, number.Unit.Symbol == EcoPark.Standards.Quantities.Unit.One.Symbol ? "" : number.Unit.Symbol));
            }
        }

        return new FigureIndex(found);
    }

    /// <summary>Those that have all the words in name or code, or that value.</summary>
    public IReadOnlyList<FoundFigure> Find(string? words)
    {
        var wanted = (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. all.Where(figure => Array.TrueForAll(wanted, word => figure.Has(word))).Take(Most)];
    }

    /// <summary>Those that print exactly these digits.</summary>
    public IReadOnlyList<FoundFigure> Equal(string digits) =>
        [.. all.Where(figure => figure.Printed == digits.Replace(",", "", StringComparison.Ordinal)).Take(Most)];
}

/// <summary>A figure with its number.</summary>
public sealed record FoundFigure(string Code, LocalText Name, string Printed, string Unit)
{
    public string Title => Words.Say(Name.Zh, Name.En);

    /// <summary>The field that prints the digits alone.</summary>
    public static string NumberOf(FoundFigure figure) => $"{{{figure.Code}:n}}";

    public bool Has(string word) => Name.Zh.Contains(word, StringComparison.OrdinalIgnoreCase) || Name.En.Contains(word, StringComparison.OrdinalIgnoreCase)
        || Code.Contains(word, StringComparison.OrdinalIgnoreCase) || Printed == word;
}
