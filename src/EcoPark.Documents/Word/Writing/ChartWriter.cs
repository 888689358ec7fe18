using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace EcoPark.Documents.Word.Writing;

/// <summary>Puts a chart into the text: the frame here, the drawing in its own part, the numbers in a workbook.</summary>
internal static class ChartWriter
{
    private const string Workbook = "rId1";

    /// <summary>Writes the parts of the chart and gives the paragraph that shows it.</summary>
    public static Paragraph Write(WordBlock.Chart chart, WriterState state)
    {
        if (chart.Series.Count == 0 || chart.Categories.Count == 0
            || chart.Series.Any(series => series.Values.Count != chart.Categories.Count))
        {
            throw new ArgumentException("A chart needs categories and series, each with one value per category.", nameof(chart));
        }

        var id = state.NextPart();
        var part = state.Main.AddNewPart<ChartPart>(id);
        Parts.Write(part, ChartXml.Write(chart, Workbook));
        var workbook = part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx);
        // The library gives a random id to a part that it names by its type.
        part.ChangeIdOfPart(workbook, Workbook);
        using (var bytes = ChartWorkbook.Write(chart))
        {
            workbook.FeedData(bytes);
        }

        var paragraph = BodyWriter.Styled(StyleNames.Chart);
        if (chart.Caption is null)
        {
            paragraph.ParagraphProperties?.AppendChild(new KeepNext { Val = false });
        }

        paragraph.AppendChild(new Run(new Drawing(Frame(chart, id, state.NextDrawing()))));
        return paragraph;
    }

    private static DW.Inline Frame(WordBlock.Chart chart, string part, uint number) =>
        new(
            new DW.Extent { Cx = Lengths.Emu(chart.Width), Cy = Lengths.Emu(chart.Height) },
            new DW.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new DW.DocProperties
            {
                Id = number,
                Name = $"图表 {Lengths.Text(number)}",
                Description = CleanText.Line(chart.AlternativeText),
            },
            new DW.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(
                new A.GraphicData(new C.ChartReference { Id = part })
                {
                    Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
                }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
}
