using System.IO.Compression;
using System.Xml.Linq;
using EcoPark.Documents.Word;
using Xunit;

namespace EcoPark.Documents.Tests.Word;

public sealed class WordChartTests
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly byte[] Bytes = Samples.Bytes(Samples.Of(new WordBlock.Chart
    {
        Kind = ChartKind.Line,
        Categories = ["2017年", "2018年", "2019年"],
        Series = [new ChartSeries("园区", [0.39m, null, 0.31m]), new ChartSeries("全省", [0.53m, 0.50m, 0.48m], "112233")],
        AlternativeText = "能耗下降",
        Title = "能耗",
        Unit = "吨标煤/万元",
    }));

    [Fact]
    public void Numbers_are_stored_with_the_chart_and_an_unknown_one_is_a_gap()
    {
        var chart = Docx.Part(Bytes, "word/charts/chart1.xml");
        var first = chart.Descendants(C + "val").First().Descendants(C + "pt").Select(point => (point.Attribute("idx")?.Value, point.Value));

        Assert.Equal([("0", "0.39"), ("2", "0.31")], first);
        Assert.Equal("gap", chart.Descendants(C + "dispBlanksAs").Single().Attribute("val")?.Value);
    }

    [Fact]
    public void Colours_are_said_for_every_series() =>
        Assert.Contains("112233", Docx.Part(Bytes, "word/charts/chart1.xml").Descendants(C + "ser").Last().ToString(), StringComparison.Ordinal);

    [Fact]
    public void Chart_says_in_words_what_it_shows() =>
        Assert.Contains("descr=\"能耗下降\"", Docx.Part(Bytes, "word/document.xml").ToString(), StringComparison.Ordinal);

    [Fact]
    public void Workbook_behind_the_chart_holds_the_same_numbers()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        using var packed = zip.Entries.Single(entry => entry.FullName.EndsWith(".xlsx", StringComparison.Ordinal)).Open();
        using var book = new MemoryStream();
        packed.CopyTo(book);
        var rows = Docx.Part(book.ToArray(), "xl/worksheets/sheet1.xml").Descendants(S + "row")
            .Select(row => string.Join('|', row.Elements(S + "c").Select(cell => $"{cell.Attribute("r")?.Value}={cell.Value}")));

        Assert.Equal(["B1=园区|C1=全省", "A2=2017年|B2=0.39|C2=0.53", "A3=2018年|C3=0.50", "A4=2019年|B4=0.31|C4=0.48"], rows);
    }
}
