using System.Globalization;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Figures;
using EcoPark.Documents.Narratives;
using EcoPark.Documents.Report;
using EcoPark.Documents.Sentences;
using EcoPark.Documents.Templates;
using EcoPark.Platform.Ui;
using EcoPark.Reporting.Editor.Paper;
using EcoPark.Reporting.Figures;
using EcoPark.Standards.Formulas;

namespace EcoPark.Reporting.Editor.Desk;

/// <summary>The piece of the paper that somebody picked, with all that is known of it.</summary>
public sealed record PickedFigure
{
    /// <summary>The section it stands in; empty: a table or the annex.</summary>
    public required string Section { get; init; }

    /// <summary>Where it begins in the section's text.</summary>
    public required int At { get; init; }

    public required string Source { get; init; }

    public required string Printed { get; init; }

    public required string Name { get; init; }

    public required Fact? Fact { get; init; }

    /// <summary>Where its records come from.</summary>
    public FigureOrigin? Origin { get; init; }

    /// <summary>The page of the trace; null: there is none for this reader.</summary>
    public string? Trace { get; init; }

    /// <summary>What it was computed from: name with year, and value.</summary>
    public IReadOnlyList<(string Name, string Value)> Inputs { get; init; } = [];

    /// <summary>Documents in which it stands, and how often.</summary>
    public IReadOnlyList<(string Document, int Times)> Uses { get; init; } = [];

    /// <summary>The other ways to print the same figure: the source and how it would read.</summary>
    public IReadOnlyList<(string Source, string Reads)> Variants { get; init; } = [];

    /// <summary>The codes without a record.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public FieldSource? Field => FieldSource.Read(Source);

    /// <param name="paper">Drawer, set and basis of the paper.</param>
    /// <param name="place">Section and the place in its text.</param>
    /// <param name="source">The piece in the template language; empty in tables.</param>
    /// <param name="factId">The fact it is bound to; empty: none.</param>
    public static PickedFigure Of(PaperGround paper, (string Section, int At) place, string source, string factId)
    {
        var drawn = source.Length > 0 ? paper.Drawer.Draw(source) : null;
        var fact = paper.Set.Facts.Facts.FirstOrDefault(known => known.Id == factId)
            ?? drawn?.Printed.OfType<NarrativeInline.Number>().FirstOrDefault(number => number.Fact.Id == factId)?.Fact;
        var code = FieldSource.Read(source)?.Code ?? fact?.Code ?? "";
        var inputs = fact?.Inputs ?? [];
        return new PickedFigure
        {
            Section = place.Section,
            At = place.At,
            Source = source,
            Fact = fact,
            Printed = drawn is null ? fact?.Printed ?? "" : string.Concat(drawn.Printed.Select(PaperHtml.Text)),
            Name = code.Length > 0 ? paper.Drawer.Figures.NameOf(Plain(code)) : "",
            Origin = OriginOf(paper, fact, code),
            Trace = TraceOf(paper, fact, code),
            Inputs = inputs is [var only] && only == $"{code}@{fact?.Year}" ? [] : [.. inputs.Select(input => Input(paper, input))],
            Uses = fact is null ? [] : [.. paper.Set.Facts.Documents.Select(document => (Path.GetFileNameWithoutExtension(document.File), document.Anchors.Count(anchor => anchor.FactId == fact.Id))).Where(use => use.Item2 > 0)],
            Variants = FieldSource.Read(source) is { } field ? VariantsOf(paper, field, source) : [],
            Missing = drawn?.Missing ?? [],
        };
    }

    // cod.yoy and cod.approx are cod in another form.
    private static string Plain(string code) =>
        Array.Find([".yoy", ".since", ".approx"], ending => code.EndsWith(ending, StringComparison.Ordinal)) is { } form ? code[..^form.Length] : code;

    private static FigureOrigin? OriginOf(PaperGround paper, Fact? fact, string code) =>
        paper.Origins.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"{Plain(code)}@{fact?.Year ?? paper.Year}"))
        ?? fact?.Inputs.Select(input => paper.Origins.GetValueOrDefault(input)).FirstOrDefault(origin => origin is not null);

    private static string? TraceOf(PaperGround paper, Fact? fact, string code) =>
        paper.IndicatorAddress(Plain(code)) ?? OriginOf(paper, fact, code)?.Address
        ?? fact?.Inputs.Select(input => paper.IndicatorAddress(input.Split('@')[0])).FirstOrDefault(address => address is not null);

    private static (string Name, string Value) Input(PaperGround paper, string input)
    {
        var parts = input.Split('@');
        var year = parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : paper.Year;
        var value = paper.Drawer.Figures.Read(new FormulaInput(parts[0], year)) is FigureReading.Number number
            ? number.Printed + (number.Unit.Symbol == EcoPark.Standards.Quantities.Unit.One.Symbol ? "" : $" {number.Unit.Symbol}")
            : Words.Say("无", "none");
        return (string.Create(CultureInfo.InvariantCulture, $"{paper.Drawer.Figures.NameOf(parts[0])} {year}"), value);
    }

    private static List<(string, string)> VariantsOf(PaperGround paper, FieldSource field, string source)
    {
        if (field.Style == "text")
        {
            return [];
        }

        var variants = new List<(string, string)>();
        foreach (var word in FieldSource.Styles.Values)
        {
            var other = (field with { Style = word }).ToString();
            var drawn = paper.Drawer.Draw(other);
            var reads = string.Concat(drawn.Printed.Select(PaperHtml.Text));
            if (other != source && drawn.Missing.Count == 0 && reads.Length > 0 && variants.TrueForAll(known => known.Item2 != reads))
            {
                variants.Add((other, reads));
            }
        }

        return variants;
    }
}
