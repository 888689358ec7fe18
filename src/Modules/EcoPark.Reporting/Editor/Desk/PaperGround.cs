using EcoPark.Documents.Report;
using EcoPark.Documents.Sentences;
using EcoPark.Reporting.Figures;
using EcoPark.Standards.Definitions;

namespace EcoPark.Reporting.Editor.Desk;

/// <summary>What a paper was written from; the same for a draft and for a frozen version.</summary>
public sealed record PaperGround(SentenceDrawer Drawer, ReportSet Set, Standard Standard)
{
    public StandardsLibrary Library => Drawer.Figures.Library;

    public required string YearAddress { get; init; }

    public required int Year { get; init; }

    /// <summary>Empty for a frozen version: its records may have moved on since.</summary>
    public required IReadOnlyDictionary<string, FigureOrigin> Origins { get; init; }

    /// <summary>The page on which a code is traced: its indicator, or the first one that needs the item.</summary>
    public string? IndicatorAddress(string code)
    {
        var indicator = Standard.Indicators.FirstOrDefault(one => code == $"indicator.{one.Number}" || code == $"indicator.{one.Number}.margin")
            ?? Drawer.Figures.Evaluation.Indicators.FirstOrDefault(result => result.Trace.Inputs.Any(input => input.Input.Code == code))?.Indicator;
        return indicator is null ? null : FormattableString.Invariant($"{YearAddress}/assessment?ind={indicator.Number}&tab=trace");
    }
}
