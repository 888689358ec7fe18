using System.Xml.Linq;
using EcoPark.Documents.Word;
using Xunit;

namespace EcoPark.Documents.Tests.Word;

public sealed class WordTableTests
{
    private static readonly XNamespace W = Docx.W;

    private static readonly WordBlock.Table Merged = new(
        [20, 30, 40],
        [
            new TableRow([TableCell.Of("甲") with { RowSpan = 2 }, TableCell.Of("乙") with { ColumnSpan = 2 }]),
            TableRow.Of("丙", "丁"),
            new TableRow([TableCell.Of("戊") with { ColumnSpan = 2, RowSpan = 2 }, TableCell.Of("己")]),
            TableRow.Of("庚"),
        ])
    {
        HeaderRows = 2,
        Caption = "表 1　示例",
    };

    [Fact]
    public void Header_rows_repeat_and_rows_do_not_split()
    {
        var rows = Table(Merged).Elements(W + "tr").ToList();

        Assert.Equal([true, true, false, false], rows.Select(row => row.Descendants(W + "tblHeader").Any()));
        Assert.All(rows, row => Assert.Single(row.Descendants(W + "cantSplit")));
        Assert.NotEmpty(rows[0].Descendants(W + "b"));
        Assert.Empty(rows[2].Descendants(W + "b"));
    }

    [Fact]
    public void A_row_of_running_text_may_split() =>
        Assert.Empty(Table(new WordBlock.Table([156], [new TableRow([TableCell.Of("长")], CanSplit: true)])).Descendants(W + "cantSplit"));

    [Fact]
    public void Columns_have_the_widths_asked_for()
    {
        // 20 mm = 1133.9, 30 mm = 1700.8, 40 mm = 2267.7 twips.
        var table = Table(Merged);

        Assert.Equal(["1134", "1701", "2268"], table.Descendants(W + "gridCol").Select(column => column.Value("w")));
        Assert.Equal("5103", table.Descendants(W + "tblW").Single().Value("w"));
        Assert.Equal("fixed", table.Descendants(W + "tblLayout").Single().Value("type"));
    }

    [Fact]
    public void Merged_cells_are_read_back_at_every_place_they_cover()
    {
        var table = Assert.Single(Docx.Read(Samples.Bytes(Samples.Of(Merged))).Blocks.OfType<TextBlock.Table>());
        var grid = Enumerable.Range(0, 4).Select(row => string.Concat(Enumerable.Range(0, 3).Select(column => table.TextAt(row, column))));

        Assert.Equal(["甲乙乙", "甲丙丁", "戊戊己", "戊戊庚"], grid);
        Assert.Same(table.CellAt(0, 0), table.CellAt(1, 0));
        Assert.Null(table.CellAt(4, 0));
        Assert.Equal("", table.TextAt(0, 3));
    }

    [Fact]
    public void Caption_stays_with_the_table_below_it()
    {
        var caption = Body(Merged).Elements(W + "p").First();

        Assert.Equal("表 1　示例", caption.Value);
        Assert.Equal("Caption", caption.Descendants(W + "pStyle").Single().Value());
        Assert.Single(caption.Descendants(W + "keepNext"));
    }

    [Fact]
    public void Neighbouring_tables_stay_two_tables_and_none_ends_the_body()
    {
        var plain = new WordBlock.Table([20], [TableRow.Of("甲")]);
        var names = Body(plain, plain).Elements().Select(element => element.Name.LocalName);

        Assert.Equal(["tbl", "p", "tbl", "p", "sectPr"], names);
    }

    private static XElement Table(WordBlock.Table table) => Body(table).Elements(W + "tbl").Single();

    private static XElement Body(params WordBlock[] blocks) =>
        Docx.Part(Samples.Bytes(Samples.Of(blocks)), "word/document.xml").Elements(W + "body").Single();
}
