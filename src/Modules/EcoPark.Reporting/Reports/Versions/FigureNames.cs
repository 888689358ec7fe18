using EcoPark.Documents.Figures;
using EcoPark.Documents.Report;
using EcoPark.Standards.Definitions;

namespace EcoPark.Reporting.Reports.Versions;

/// <summary>The name of what a fact is of. A fact's code may carry its form at the end: <c>cod.yoy</c>.</summary>
internal static class FigureNames
{
    public static LocalText Of(string code, ReportSources sources)
    {
        for (var name = code; name.Length > 0; name = name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : "")
        {
            if (Find(name, sources) is { } found)
            {
                return found;
            }
        }

        return new LocalText(code, code);
    }

    private static LocalText? Find(string code, ReportSources sources) =>
        sources.Library.Items.TryFindItem(code, out var item) ? item.Name
        : sources.Library.Figures.TryFind(code, out var figure) ? figure.Name
        : sources.Library.Figures.TryFindList(code, out var list) ? list.Name
        : new FigureSymbols(sources.Library, sources.Standard).TryIndicator(code, out var indicator, out _) ? indicator.Name : null;
}
