using CsCheck;
using EcoPark.Documents.Excel;
using EcoPark.Documents.FormWorkbook;
using EcoPark.Documents.Tests.Excel;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using Xunit;
using static EcoPark.Documents.Tests.FormWorkbook.SmallForm;

namespace EcoPark.Documents.Tests.FormWorkbook;

public sealed class FormWorkbookTests
{
    private static readonly Gen<string> NumberTexts = Gen.OneOf(
        Gen.Decimal[-999_999, 999_999].Select(value => decimal.Round(value, 4).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)),
        Gen.OneOfConst("1,234.5", "１２．５", "680万方", "约 12", "12%", "-0", "007", "1e3", "12.", "0.000000000001", "123456789012345678"));

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.OneOfConst("=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-1", "<b>&amp;", "多行\n文字", "_x000D_", "😀", "'引号", "#section:water", "代码", "900-249-08", "自动"),
        Gen.String[Gen.Char['!', '~'], 1, 20]);

    private static readonly Gen<EnteredValue> Reasons = Words.Where(text => text.Trim() == text).Select(reason => (EnteredValue)new EnteredValue.NotApplicable(reason));

    // The cells of a row share one unit; numbers with a unit of their own are in SmallForm.Filled.
    private static readonly Gen<(EnteredValue, EnteredValue)> Rows =
        Gen.Select(NumberTexts, Gen.OneOf(NumberTexts.Select(text => Given(text)), Reasons), Gen.OneOfConst(null, "千克"),
            (first, second, unit) => (Given(first, unit), second is EnteredValue.Given given ? Given(given.Text, unit) : second));

    [Fact]
    public void What_is_written_is_read_back()
    {
        var read = Read(Write(Filled));

        Assert.Equal(Filled, read.Entry);
        Assert.Empty(read.Remarks);
    }

    [Fact]
    public void Any_entry_is_read_back() =>
        Gen.Select(NumberTexts, Words.Where(text => text.Trim() == text), Gen.OneOf(NumberTexts.Select(text => Given(text)), Reasons), Rows.Array[0, 6]).Sample((water, note, rate, rows) =>
        {
            var entry = Entry(
                [("fresh_water", Given(water, "万立方米")), ("note", Given(note)), ("reuse_rate", rate)],
                ("hazardous", [.. rows.Select((row, index) => Row(("waste_code", Given($"900-{index}-08")), ("generated", row.Item1), ("disposed", row.Item2)))]));

            Assert.Equal(entry, Read(Write(entry)).Entry);
        }, iter: 60, threads: 1);

    [Fact]
    public void An_empty_template_gives_an_empty_entry_and_every_place_has_a_cell()
    {
        var read = Read(Write());

        Assert.Equal(FormEntry.Empty, read.Entry);
        Assert.Equal("用水与废水!C5", read.CellOf(new FormPlace.Field("fresh_water")).ToString());
        Assert.Equal("危废明细!A4", read.CellOf(new FormPlace.Table("hazardous")).ToString());
        Assert.Equal("危废明细!A4", read.CellOf(new FormPlace.Cell("hazardous", 7, "generated")).ToString());
        Assert.Equal("用水与废水!A1", read.CellOf(new FormPlace.Section("water")).ToString());
        Assert.Equal("说明!A1", read.CellOf(new FormPlace.Whole()).ToString());
    }

    [Fact]
    public void Cells_of_rows_are_known()
    {
        var read = Read(Write(Filled));

        Assert.Equal("危废明细!B6", read.CellOf(new FormPlace.Cell("hazardous", 1, "generated")).ToString());
        Assert.Equal("能源明细!B5", read.CellOf(new FormPlace.Cell("energy", 0, "amount")).ToString());
    }

    [Fact]
    public void Computed_fields_are_not_read()
    {
        var read = Read(With("用水与废水", "C12", Cell.Number(99, StyleName.Input)));

        Assert.Equal(FormEntry.Empty, read.Entry);
    }

    [Fact]
    public void Grids_have_their_codes_in_row_3_their_headings_in_row_4_and_one_column_of_units()
    {
        var sheet = Books.Read(Write(Filled)).Sheet("危废明细")!;

        Assert.Equal(["waste_code", "generated", "disposed", "receiver", "@unit"], Enumerable.Range(1, 5).Select(column => sheet.TextAt(column, 3)));
        Assert.Equal(["废物代码 *", "产生量 *", "委外处置", "接收单位", "计量单位"], Enumerable.Range(1, 5).Select(column => sheet.TextAt(column, 4)));
        Assert.Equal("900-249-08 废矿物油", sheet.TextAt(1, 5));
    }

    [Fact]
    public void The_help_sheet_says_what_who_when_and_that_the_data_are_examples()
    {
        var cells = Books.Read(Write()).Sheet("说明")!.Cells.Select(cell => cell.Text).ToList();

        Assert.Contains("【示例数据】企业年报", cells);
        Assert.Contains("示例化纤有限公司", cells);
        Assert.Contains("2019 年", cells);
        Assert.Contains("2020年3月31日", cells);
        Assert.Contains("enterprise-annual 2026-1", cells);
    }

    [Fact]
    public void Last_year_stands_beside_and_is_not_read()
    {
        var bytes = Write(lastYear: Filled);

        Assert.Equal("1.1367 万立方米", Books.Read(bytes).Sheet("用水与废水")!.TextAt(5, 5));
        Assert.Equal(FormEntry.Empty, Read(bytes).Entry);
    }

    [Fact]
    public void Structure_is_locked_and_inputs_are_not()
    {
        var sheets = Build(Filled).Sheets;

        Assert.All(sheets, sheet => Assert.True(sheet.Protected));
        Assert.True(sheets.Single(sheet => sheet.Name == "版本标记").Hidden);
    }

    [Theory]
    [InlineData("form", "wrong-form")]
    [InlineData("version", "wrong-version")]
    [InlineData("year", "wrong-year")]
    [InlineData("subject", "wrong-subject")]
    public void A_workbook_of_something_else_is_refused_with_both_values(string what, string code)
    {
        var problem = Refusal(Write(),
            what switch { "form" => SmallForm.Form with { Code = "land" }, "version" => SmallForm.Form with { Version = "2027-1" }, _ => SmallForm.Form },
            what switch { "year" => Identity with { Year = 2020 }, "subject" => Identity with { Subject = "91320500000000002B" }, _ => Identity });

        Assert.Equal(code, problem.Code);
        Assert.Contains(what switch { "form" => "enterprise-annual", "version" => "2026-1", "year" => "2019", _ => "91320500000000001A" }, problem.Zh, StringComparison.Ordinal);
        Assert.Contains(what switch { "form" => "land", "version" => "2027-1", "year" => "2020", _ => "91320500000000002B" }, problem.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_without_a_mark_is_refused() => Assert.Equal("not-our-form", Refusal(WorkbookWriter.ToBytes(Books.Of(new Sheet("表")))).Code);

    [Fact]
    public void A_deleted_sheet_is_named()
    {
        var workbook = Build();

        var problem = Refusal(WorkbookWriter.ToBytes(workbook with { Sheets = [.. workbook.Sheets.Where(sheet => sheet.Name != "危废明细")] }));

        Assert.Equal(("missing-sheet", "危废明细"), (problem.Code, problem.Place));
    }

    [Fact]
    public void Renamed_and_moved_sheets_columns_and_rows_are_found()
    {
        var workbook = Build(Filled);
        var changed = workbook with { Sheets = [.. workbook.Sheets.Reverse().Select(sheet => sheet.Name is "说明" or "版本标记" ? sheet : Moved(sheet))] };

        var read = Read(WorkbookWriter.ToBytes(changed));

        Assert.Equal(Filled, read.Entry);
        Assert.Equal("旧 用水与废水!E7", read.CellOf(new FormPlace.Field("fresh_water")).ToString());
    }

    [Fact]
    public void Extra_rows_below_the_template_are_read()
    {
        var workbook = Build();
        workbook.Sheets.Single(sheet => sheet.Name == "危废明细").PutRow(1, 120, [Cell.Text("900-249-08", StyleName.Plain), Cell.Number(5, StyleName.Plain)]);

        var row = Assert.Single(Read(WorkbookWriter.ToBytes(workbook)).Entry.Rows("hazardous"));

        Assert.Equal(Given("5"), row.Cells["generated"]);
    }

    [Fact]
    public void A_percentage_reads_as_its_number_beside_the_unit_percent()
    {
        Assert.Equal("62.6", ReadWith("<c r=\"C6\" s=\"{percent}\"><v>0.626</v></c>", "reuse_rate"));
        Assert.Equal("62.6%", ReadWith("<c r=\"C5\" s=\"{percent}\"><v>0.626</v></c>", "fresh_water"));
    }

    [Theory]
    [InlineData("C5", "<c r=\"C5\" t=\"e\"><v>#REF!</v></c>", "error-value", Severity.Error)]
    [InlineData("C5", "<c r=\"C5\"><f>A1</f></c>", "not-calculated", Severity.Error)]
    [InlineData("C5", "<c r=\"C5\"><f>2+3</f><v>5</v></c>", "formula", Severity.Warning)]
    [InlineData("C5", "<c r=\"C5\"><v>1e999</v></c>", "not-a-number", Severity.Error)]
    [InlineData("C5", "<c r=\"C5\" t=\"d\"><v>2019-05-01</v></c>", "date-for-number", Severity.Error)]
    [InlineData("C10", "<c r=\"C10\"><v>913205000000000012</v></c>", "digits-lost", Severity.Error)]
    public void A_bad_cell_is_named_with_its_sheet_and_place(string at, string cell, string code, Severity severity)
    {
        var remark = Assert.Single(Read(Edit.Cell(Write(), "用水与废水", at, cell)).Remarks);

        Assert.Equal((code, severity, $"用水与废水!{at}"), (remark.Code, remark.Severity, remark.Cell.ToString()));
        Assert.Contains(remark.Label.Zh, remark.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_beside_a_reason_is_named()
    {
        var workbook = With("用水与废水", "F5", Cell.Text("没有", StyleName.InputText), Filled);

        Assert.Equal(("value-and-reason", "用水与废水!C5"), (Assert.Single(Read(workbook).Remarks).Code, Read(workbook).Remarks[0].Cell.ToString()));
    }

    [Fact]
    public void A_reason_alone_means_not_applicable() =>
        Assert.Equal(new EnteredValue.NotApplicable("无生产用水"), Read(With("用水与废水", "F5", Cell.Text("无生产用水", StyleName.InputText))).Entry.Fields["fresh_water"]);

    [Fact]
    public void A_row_that_stands_twice_is_named()
    {
        var remark = Assert.Single(Read(With("用水与废水", "A20", Cell.Text("fresh_water", StyleName.Code))).Remarks);

        Assert.Equal(("repeated-row", "用水与废水!A20"), (remark.Code, remark.Cell.ToString()));
    }

    [Fact]
    public void LibreOffice_saves_it_and_it_reads_the_same()
    {
        LibreOfficeOracle.SkipWhenAbsent();

        Assert.Equal(Filled, Read(LibreOfficeOracle.Resave(Write(Filled))).Entry);
    }

    private static string ReadWith(string cell, string field)
    {
        var bytes = Edit.Percentage(Write(), out var style);
        var read = Read(Edit.Cell(bytes, "用水与废水", field == "reuse_rate" ? "C6" : "C5", cell.Replace("{percent}", style, StringComparison.Ordinal)));
        return Assert.IsType<EnteredValue.Given>(read.Entry.Fields[field]).Text;
    }

    /// <summary>Everything two rows down and two columns right, under another name.</summary>
    private static Sheet Moved(Sheet sheet)
    {
        var moved = new Sheet("旧 " + sheet.Name) { Hidden = sheet.Hidden };
        foreach (var (at, cell) in sheet.Cells)
        {
            moved.Put(at.Move(2, 2), cell);
        }

        return moved;
    }
}
