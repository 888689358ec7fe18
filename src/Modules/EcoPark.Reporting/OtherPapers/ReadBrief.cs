using EcoPark.Assessment.Contracts;
using EcoPark.Documents.Brief;
using EcoPark.Documents.Figures;
using EcoPark.Documents.Narratives;
using EcoPark.Documents.Papers;
using EcoPark.Documents.Report;
using EcoPark.Platform.People;
using EcoPark.Reporting.Figures;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.OtherPapers;

/// <summary>What the brief prints, for its page.</summary>
public sealed record BriefView(BriefContent Content, IReadOnlyList<BriefFigure> Figures);

/// <summary>A key figure with the year before and the change in words; null: not recorded.</summary>
public sealed record BriefFigure(string Name, string? Before, string? Now, string? Change);

/// <summary>Reads the brief's content: the same evaluation, template and rules as the paper.</summary>
public sealed class ReadBrief(PaperBasis basis, AtRiskMargin margin)
{
    private const string Section = "brief.figures";

    public async Task<Result<BriefView>> HandleAsync(Viewer viewer, ReportKey key, CancellationToken cancellation)
    {
        var read = await basis.HandleAsync(viewer, key, cancellation);
        if (!read.TryGet(out var ground, out var refused))
        {
            return refused;
        }

        var request = new BriefRequest(ground.Evaluation, ground.Sources, await margin.ReadAsync(ground.Park.Id, key.AsOf, cancellation));
        return new BriefView(BriefContent.Of(request), Figures(ground));
    }

    private static List<BriefFigure> Figures(PaperGround ground)
    {
        if (!ground.Sources.Papers.TryGetValue(Paper.Brief, out var template))
        {
            return [];
        }

        var narrative = new Narrator(new FigureBook(ground.Evaluation, ground.Sources.Library), new()).Write(template);
        return narrative.Sections.FirstOrDefault(section => section.Template.Id == Section)?.Table is { } table
            ? [.. table.Rows.Select(row => new BriefFigure(Words(row[0]) ?? "", Words(row[1]), Words(row[2]), Words(row[3])))]
            : [];
    }

    private static string? Words(IReadOnlyList<NarrativeInline> cell) => cell.Any(piece => piece is NarrativeInline.Gap) ? null : string.Concat(cell.Select(piece => piece switch
    {
        NarrativeInline.Words words => words.Text,
        NarrativeInline.Name name => name.Text,
        NarrativeInline.Number number => number.Fact.Printed,
        _ => "",
    }));
}
