using System.Globalization;
using System.Xml.Linq;

namespace EcoPark.Documents.Word.Writing;

/// <summary>
/// The drawing of a chart. Every fill, line and font is said: programs differ in what they take by default, and
/// charts without fills come out black in some.
/// </summary>
internal static class ChartXml
{
    private const string Ink = "404040";
    private const string GridLine = "D9D9D9";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // Distinguishable for the colour-blind (after Okabe and Ito) and, by marker and order, in black and white.
    private static readonly string[] Palette = ["0B6E4F", "D55E00", "0072B2", "E69F00", "7B4B94", "56B4E9"];
    private static readonly string[] Markers = ["circle", "square", "triangle", "diamond", "x", "star"];

    /// <summary>The chart part.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="workbook">Relationship id of the workbook with the numbers.</param>
    public static XElement Write(WordBlock.Chart chart, string workbook)
    {
        var title = chart.Title is null ? null : Title(chart.Title, 1200);
        return new XElement(
            C + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", C),
            new XAttribute(XNamespace.Xmlns + "a", A),
            new XAttribute(XNamespace.Xmlns + "r", R),
            Value("date1904", "0"),
            Value("lang", "zh-CN"),
            Value("roundedCorners", "0"),
            new XElement(
                C + "chart",
                title,
                Value("autoTitleDeleted", title is null ? "1" : "0"),
                new XElement(C + "plotArea", new XElement(C + "layout"), Plot(chart), CategoryAxis(chart), ValueAxis(chart)),
                chart.Series.Count == 1 ? null : Legend(),
                Value("plotVisOnly", "1"),
                Value("dispBlanksAs", "gap")),
            new XElement(C + "spPr", Solid("FFFFFF"), new XElement(A + "ln", new XElement(A + "noFill"))),
            TextProperties(1000),
            new XElement(C + "externalData", new XAttribute(R + "id", workbook), Value("autoUpdate", "0")));
    }

    private static XElement Plot(WordBlock.Chart chart)
    {
        var series = chart.Series.Select((one, index) => Series(chart, one, index));
        return chart.Kind == ChartKind.Line
            ? new XElement(
                C + "lineChart", Value("grouping", "standard"), Value("varyColors", "0"), series,
                Value("marker", "1"), Value("axId", "1001"), Value("axId", "1002"))
            : new XElement(
                C + "barChart", Value("barDir", chart.Kind == ChartKind.Bar ? "bar" : "col"), Value("grouping", "clustered"),
                Value("varyColors", "0"), series, Value("gapWidth", "80"), Value("axId", "1001"), Value("axId", "1002"));
    }

    private static XElement Series(WordBlock.Chart chart, ChartSeries series, int index)
    {
        var colour = series.Colour ?? Palette[index % Palette.Length];
        var column = ChartWorkbook.Column(index + 1);
        var last = Lengths.Text(chart.Categories.Count + 1);
        var line = chart.Kind == ChartKind.Line;
        return new XElement(
            C + "ser",
            Value("idx", Lengths.Text(index)),
            Value("order", Lengths.Text(index)),
            new XElement(C + "tx", Strings($"Sheet1!${column}$1", [series.Name])),
            line ? new XElement(C + "spPr", Line(colour, 28575)) : new XElement(C + "spPr", Solid(colour), Line(colour, 6350)),
            line ? Marker(colour, index) : Value("invertIfNegative", "0"),
            chart.Series.Count == 1 ? Labels(line ? "t" : "outEnd") : null,
            new XElement(C + "cat", Strings($"Sheet1!$A$2:$A${last}", chart.Categories)),
            new XElement(C + "val", Numbers($"Sheet1!${column}$2:${column}${last}", series.Values)),
            line ? Value("smooth", "0") : null);
    }

    private static XElement Marker(string colour, int index) =>
        new(
            C + "marker",
            Value("symbol", Markers[index % Markers.Length]),
            Value("size", "6"),
            new XElement(C + "spPr", Solid(colour), Line(colour, 9525)));

    // A single series carries its numbers itself; with several they would cover each other.
    private static XElement Labels(string position) =>
        new(
            C + "dLbls",
            TextProperties(900),
            Value("dLblPos", position),
            Value("showLegendKey", "0"),
            Value("showVal", "1"),
            Value("showCatName", "0"),
            Value("showSerName", "0"),
            Value("showPercent", "0"),
            Value("showBubbleSize", "0"));

    private static XElement Strings(string formula, IReadOnlyList<string> texts) =>
        new(
            C + "strRef",
            new XElement(C + "f", formula),
            new XElement(
                C + "strCache",
                Value("ptCount", Lengths.Text(texts.Count)),
                texts.Select((text, index) => Point(index, CleanText.Line(text)))));

    private static XElement Numbers(string formula, IReadOnlyList<decimal?> values) =>
        new(
            C + "numRef",
            new XElement(C + "f", formula),
            new XElement(
                C + "numCache",
                new XElement(C + "formatCode", "General"),
                Value("ptCount", Lengths.Text(values.Count)),
                values.Select((value, index) =>
                    value is { } known ? Point(index, known.ToString(CultureInfo.InvariantCulture)) : null)));

    private static XElement Point(int index, string value) =>
        new(C + "pt", new XAttribute("idx", Lengths.Text(index)), new XElement(C + "v", value));

    private static XElement CategoryAxis(WordBlock.Chart chart) =>
        new(
            C + "catAx",
            Value("axId", "1001"),
            // Bars are read from above in the order of the categories, so their axis runs backwards.
            new XElement(C + "scaling", Value("orientation", chart.Kind == ChartKind.Bar ? "maxMin" : "minMax")),
            Value("delete", "0"),
            Value("axPos", chart.Kind == ChartKind.Bar ? "l" : "b"),
            Value("numFmt", null, new XAttribute("formatCode", "General"), new XAttribute("sourceLinked", "0")),
            Value("majorTickMark", "out"),
            Value("minorTickMark", "none"),
            Value("tickLblPos", "low"),
            new XElement(C + "spPr", Line(Ink, 9525)),
            TextProperties(1000),
            Value("crossAx", "1002"),
            Value("crosses", "autoZero"),
            Value("auto", "0"),
            Value("lblAlgn", "ctr"),
            Value("lblOffset", "100"),
            Value("noMultiLvlLbl", "1"));

    private static XElement ValueAxis(WordBlock.Chart chart) =>
        new(
            C + "valAx",
            Value("axId", "1002"),
            new XElement(C + "scaling", Value("orientation", "minMax"), AxisMinimum(chart) is { } least ? Value("min", least.ToString(CultureInfo.InvariantCulture)) : null),
            Value("delete", "0"),
            Value("axPos", chart.Kind == ChartKind.Bar ? "b" : "l"),
            new XElement(C + "majorGridlines", new XElement(C + "spPr", Line(GridLine, 6350))),
            chart.Unit is null ? null : Title(chart.Unit, 1000),
            Value("numFmt", null, new XAttribute("formatCode", "General"), new XAttribute("sourceLinked", "0")),
            Value("majorTickMark", "out"),
            Value("minorTickMark", "none"),
            Value("tickLblPos", "nextTo"),
            new XElement(C + "spPr", Line(Ink, 9525)),
            TextProperties(1000),
            Value("crossAx", "1001"),
            Value("crosses", chart.Kind == ChartKind.Bar ? "max" : "autoZero"),
            Value("crossBetween", "between"));

    // The length of a column is its message, so its axis starts at zero. Lines that all run far from zero start at a
    // round number below them: some programs draw the empty space as well and press the lines together.
    private static decimal? AxisMinimum(WordBlock.Chart chart)
    {
        var values = chart.Series.SelectMany(series => series.Values).OfType<decimal>().ToList();
        if (values.Count == 0 || values.Min() < 0)
        {
            return null;
        }

        var range = values.Max() - values.Min();
        if (chart.Kind != ChartKind.Line || range == 0 || values.Min() < range)
        {
            return chart.Kind == ChartKind.Line ? null : 0;
        }

        var step = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)range)));
        return Math.Floor(values.Min() / step) * step;
    }

    private static XElement Legend() =>
        new(C + "legend", Value("legendPos", "b"), Value("overlay", "0"), TextProperties(1000));

    private static XElement Title(string text, int size) =>
        new(
            C + "title",
            new XElement(
                C + "tx",
                new XElement(
                    C + "rich",
                    new XElement(A + "bodyPr"),
                    new XElement(
                        A + "p",
                        new XElement(A + "pPr", Run("defRPr", size)),
                        new XElement(A + "r", Run("rPr", size), new XElement(A + "t", CleanText.Line(text)))))),
            Value("overlay", "0"));

    private static XElement TextProperties(int size) =>
        new(
            C + "txPr",
            new XElement(A + "bodyPr"),
            new XElement(A + "p", new XElement(A + "pPr", Run("defRPr", size)), new XElement(A + "endParaRPr", new XAttribute("lang", "zh-CN"))));

    private static XElement Run(string name, int size) =>
        new(
            A + name,
            string.Equals(name, "rPr", StringComparison.Ordinal) ? new XAttribute("lang", "zh-CN") : null,
            new XAttribute("sz", Lengths.Text(size)),
            new XAttribute("b", "0"),
            Solid(Ink),
            new XElement(A + "latin", new XAttribute("typeface", "Times New Roman")),
            new XElement(A + "ea", new XAttribute("typeface", "宋体")));

    private static XElement Solid(string colour) =>
        new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour)));

    private static XElement Line(string colour, int width) =>
        new(A + "ln", new XAttribute("w", Lengths.Text(width)), Solid(colour));

    private static XElement Value(string name, string? value, params XAttribute[] attributes) =>
        new(C + name, value is null ? null : new XAttribute("val", value), attributes);
}
