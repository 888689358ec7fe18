using System.Text;
using System.Xml.Linq;
using EcoPark.Documents.Excel;
using EcoPark.Documents.Tests.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using Xunit;
using static EcoPark.Documents.Tests.FormWorkbook.SmallForm;

namespace EcoPark.Documents.Tests.FormWorkbook;

public sealed class ReturnedWorkbookTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Cells_are_coloured_by_the_gravest_remark_and_keep_the_rest_of_their_style()
    {
        var before = Write(Filled);

        var after = Return(before, Remark("用水与废水", "C5", Severity.Warning), Remark("用水与废水", "C5", Severity.Error), Remark("危废明细", "B6", Severity.Warning));

        Assert.Equal("FFFADBD8", Colour(after, "用水与废水", "C5"));
        Assert.Equal("FFFCE9C5", Colour(after, "危废明细", "B6"));
        Assert.Equal("FFFFFBEA", Colour(after, "用水与废水", "C6"));
        Assert.Equal(Without(Format(before, "用水与废水", "C5"), "fillId"), Without(Format(after, "用水与废水", "C5"), "fillId"));
    }

    [Fact]
    public void Parts_that_are_not_touched_keep_their_bytes()
    {
        var before = Edit.Parts(Write(Filled));

        var after = Edit.Parts(Return(Edit.Zip(before), Remark("危废明细", "B6", Severity.Error)));

        var marked = Edit.SheetPart(before, "危废明细");
        string[] changed = [marked, "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"];
        Assert.All(before.Where(part => !changed.Contains(part.Key)), part => Assert.Equal(part.Value, after[part.Key]));
        Assert.Contains("xl/sharedStrings.xml", before.Keys.Except(changed));
    }

    [Fact]
    public void In_a_marked_sheet_nothing_but_the_style_of_the_cell_and_the_link_to_the_notes_changes()
    {
        var before = Write(Filled);
        var after = Return(before, Remark("危废明细", "B6", Severity.Error));

        var (old, now) = (Root(before, "危废明细"), Root(after, "危废明细"));
        now.Element(Main + "legacyDrawing")!.Remove();
        Cell(now, "B6")!.SetAttributeValue("s", Cell(old, "B6")!.Attribute("s")!.Value);
        Assert.True(XNode.DeepEquals(old, now));
    }

    [Fact]
    public void What_was_filled_in_reads_the_same_afterwards()
    {
        var after = Return(Write(Filled), Remark("用水与废水", "C5", Severity.Error), Remark("危废明细", "C90", Severity.Error), Remark("危废明细", "B300", Severity.Warning));

        Assert.Equal(Filled, Read(after).Entry);
    }

    [Fact]
    public void Cells_and_rows_that_the_file_lacks_are_put_in_in_order()
    {
        var after = Return(Write(), Remark("能源明细", "H5", Severity.Error), Remark("能源明细", "B900", Severity.Warning), Remark("能源明细", "A800", Severity.Warning));

        var rows = Root(after, "能源明细").Descendants(Main + "row").Select(row => (int)row.Attribute("r")!).ToList();
        Assert.Equal(rows.Order(), rows);
        Assert.Equal([800, 900], rows.TakeLast(2));
        Assert.Equal("H5", Root(after, "能源明细").Descendants(Main + "row").Single(row => (int)row.Attribute("r")! == 5).Elements().Last().Attribute("r")!.Value);
        Assert.Equal("FFFADBD8", Colour(after, "能源明细", "H5"));
    }

    [Fact]
    public void The_list_says_place_value_message_and_next_step_and_leads_to_the_cell()
    {
        var after = Return(Write(Filled), Remark("危废明细", "B6", Severity.Error) with { Value = "12800", Message = new("是上年的 1000 倍", "x"), NextStep = new("改为 12.80", "y"), Label = new("产生量", "z") });

        var list = Books.Read(after).Sheet("检查结果")!;
        Assert.Equal(["1", "错误", "危废明细!B6", "产生量", "12800", "是上年的 1000 倍", "改为 12.80"], Enumerable.Range(1, 7).Select(column => list.TextAt(column, 5)));
        Assert.StartsWith("错误 1 个，提醒 0 个", list.TextAt(1, 2), StringComparison.Ordinal);
        var link = Root(after, "检查结果").Descendants(Main + "hyperlink").Single();
        Assert.Equal(("C5", "'危废明细'!B6"), (link.Attribute("ref")!.Value, link.Attribute("location")!.Value));
    }

    [Fact]
    public void A_note_carries_the_message()
    {
        var parts = Edit.Parts(Return(Write(Filled), Remark("危废明细", "B6", Severity.Error) with { Message = new("=cmd 是上年的 1000 倍", "x") }));

        var notes = XElement.Parse(Encoding.UTF8.GetString(parts["xl/ecoparkNotes1.xml"]).TrimStart('\uFEFF')).Descendants(Main + "comment").Single();
        Assert.Equal("B6", notes.Attribute("ref")!.Value);
        Assert.Contains("错误：=cmd 是上年的 1000 倍", notes.Value, StringComparison.Ordinal);
        Assert.Contains("<x:Row>5</x:Row><x:Column>1</x:Column>", Encoding.UTF8.GetString(parts["xl/drawings/ecoparkNotes1.vml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_of_people_stay_and_their_cells_get_none_of_ours()
    {
        var workbook = Build(Filled);
        workbook.Sheets.Single(sheet => sheet.Name == "危废明细").AddComment(new CellAddress(2, 6), "与联单核对过");
        var after = Edit.Parts(Return(WorkbookWriter.ToBytes(workbook), Remark("危废明细", "B6", Severity.Error), Remark("危废明细", "B5", Severity.Error)));

        var notes = after.Where(part => part.Key.Contains("comments", StringComparison.OrdinalIgnoreCase) && part.Key.EndsWith(".xml", StringComparison.Ordinal)).Select(part => XElement.Parse(Encoding.UTF8.GetString(part.Value).TrimStart('\uFEFF'))).Single();
        Assert.Equal(["B6 与联单核对过", "B5 错误"], notes.Descendants(Main + "comment").Select(note => $"{note.Attribute("ref")!.Value} {note.Value.Split('：')[0]}"));
    }

    [Fact]
    public void Handed_in_again_the_marks_of_the_round_before_are_replaced()
    {
        var first = Return(Write(Filled), Remark("用水与废水", "C5", Severity.Error), Remark("危废明细", "B6", Severity.Error));

        var second = Return(first, Remark("用水与废水", "C5", Severity.Warning));

        Assert.Equal("FFFCE9C5", Colour(second, "用水与废水", "C5"));
        Assert.NotEqual("FFFADBD8", Colour(second, "危废明细", "B6"));
        Assert.Equal(Filled, Read(second).Entry);
        var names = Books.Read(second).Sheets.Select(sheet => sheet.Name).ToList();
        Assert.Single(names, name => name.StartsWith("检查结果", StringComparison.Ordinal));
        Assert.Equal(5, Books.Read(second).Sheet("检查结果")!.LastRow);
        Assert.DoesNotContain("B6", string.Concat(Edit.Parts(second).Where(part => part.Key.StartsWith("xl/ecoparkNotes", StringComparison.Ordinal)).Select(part => Encoding.UTF8.GetString(part.Value))), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_of_the_check_stand_at_their_cells_with_value_and_repairs()
    {
        var read = Read(Write(Filled));
        var finding = new FormFinding
        {
            Rule = "unit-slip", Severity = Severity.Warning, Place = new FormPlace.Cell("hazardous", 0, "disposed"), Subject = "hazardous/900-249-08/disposed",
            Message = new("是上年的 1000 倍", "1000 times"), Repairs = [new Repair(new("改为 17.9", "change to 17.9"), Given("17.9"))],
        };

        var remark = Assert.Single(read.With([finding]));

        Assert.Equal(("危废明细!C5", "17900 千克", "委外处置", "改为 17.9"), (remark.Cell.ToString(), remark.Value, remark.Label.Zh, remark.NextStep?.Zh));
    }

    [Fact]
    public void A_list_is_returned_the_same_way()
    {
        var file = TableWorkbook.Lists.Own("工业总产值", TableWorkbook.Lists.Text("约100"));

        var after = Return(file, [.. TableWorkbook.Lists.Read(file).Remarks]);

        Assert.Equal("FFFADBD8", Colour(after, "名单", "C2"));
        Assert.Equal("约100", Books.Read(after).Sheet("名单")!.TextAt(3, 2));
    }

    [Fact]
    public void LibreOffice_opens_it_and_keeps_colours_and_values()
    {
        LibreOfficeOracle.SkipWhenAbsent();

        var saved = LibreOfficeOracle.Resave(Return(Write(Filled), Remark("用水与废水", "C5", Severity.Error), Remark("危废明细", "B6", Severity.Warning)));

        Assert.Equal(Filled, Read(saved).Entry);
        Assert.Equal("FFFADBD8", Colour(saved, "用水与废水", "C5"));
        Assert.Equal("用水与废水!C5", Books.Read(saved).Sheet("检查结果")!.TextAt(3, 5));
    }

    private static byte[] Return(byte[] file, params CellRemark[] remarks) =>
        ReturnedWorkbook.Write(file, remarks) is { Value: { } bytes } ? bytes : throw new InvalidOperationException("refused");

    private static CellRemark Remark(string sheet, string at, Severity severity) => new()
    {
        Code = "x", Severity = severity, Cell = new SheetCell(sheet, CellAddress.Parse(at)), Label = new("项目", "item"), Message = new("不对", "wrong"),
    };

    private static XElement Root(byte[] file, string sheet)
    {
        var parts = Edit.Parts(file);
        return XElement.Parse(Encoding.UTF8.GetString(parts[Edit.SheetPart(parts, sheet)]).TrimStart('\uFEFF'));
    }

    private static XElement? Cell(XElement root, string at) => root.Descendants(Main + "c").SingleOrDefault(cell => (string?)cell.Attribute("r") == at);

    private static XElement Styles(byte[] file) => XElement.Parse(Encoding.UTF8.GetString(Edit.Parts(file)["xl/styles.xml"]).TrimStart('\uFEFF'));

    private static XElement Format(byte[] file, string sheet, string at) =>
        Styles(file).Element(Main + "cellXfs")!.Elements().ElementAt((int)Cell(Root(file, sheet), at)!.Attribute("s")!);

    private static string? Colour(byte[] file, string sheet, string at) =>
        (string?)Styles(file).Element(Main + "fills")!.Elements().ElementAt((int)Format(file, sheet, at).Attribute("fillId")!).Descendants(Main + "fgColor").SingleOrDefault()?.Attribute("rgb");

    private static string Without(XElement format, string attribute)
    {
        var copy = new XElement(format);
        copy.Attribute(attribute)?.Remove();
        return copy.ToString();
    }
}
