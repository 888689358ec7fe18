using EcoPark.Documents.Excel;
using EcoPark.Documents.Tests.Excel;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using Xunit;

namespace EcoPark.Documents.Tests.TableWorkbook;

public sealed class TableWorkbookTests
{
    private static readonly Dictionary<string, string> Row = new()
    {
        ["uscc"] = "91320500000000001A", ["name"] = "=HYPERLINK(\"x\")", ["industry"] = "2614", ["waste"] = "900-249-08", ["output"] = "12345.6789",
        ["rate"] = "62.6", ["staff"] = "120", ["since"] = "2001-07-01", ["audit"] = "是",
    };

    [Fact]
    public void What_is_written_is_read_back()
    {
        var table = Lists.Read(Lists.Write(Row));

        var row = Assert.Single(table.Rows);
        Assert.Equal(5, row.Number);
        Assert.Empty(table.Remarks);
        Assert.All(Row, pair => Assert.Equal(pair.Value, row.Text(pair.Key)));
        Assert.Equal(12345.6789m, row.Decimal("output"));
        Assert.Equal(new DateOnly(2001, 7, 1), row.Date("since"));
        Assert.True(row.YesNo("audit"));
        Assert.Equal("企业名录!E5", table.Place(row, "output").ToString());
    }

    [Fact]
    public void A_text_that_looks_like_a_formula_stays_a_text()
    {
        var cell = Books.Read(Lists.Write(Row)).Sheet("企业名录")!.At(2, 5)!;

        Assert.Equal((CellKind.Text, "=HYPERLINK(\"x\")", null), (cell.Kind, cell.Text, cell.Formula));
    }

    [Fact]
    public void An_empty_template_has_no_rows() => Assert.Empty(Lists.Read(Lists.Write()).Rows);

    [Theory]
    [InlineData("code", "wrong-table")]
    [InlineData("version", "wrong-version")]
    [InlineData("year", "wrong-year")]
    public void Another_workbook_is_refused(string what, string code)
    {
        var other = what switch
        {
            "code" => Lists.Firms with { Code = "other" },
            "version" => Lists.Firms with { Version = "2" },
            _ => Lists.Firms with { Year = 2018 },
        };

        Assert.Equal(code, Lists.Refusal(Lists.Write(Row), other).Code);
    }

    [Fact]
    public void An_own_list_is_refused_where_only_the_template_is_taken() =>
        Assert.Equal("wrong-table", Lists.Refusal(Lists.Own(), Lists.Firms with { OnlyTemplate = true }).Code);

    [Fact]
    public void Renamed_moved_sheets_and_moved_columns_are_found()
    {
        var sheet = new Sheet("我的表");
        sheet.PutRow(3, 3, [Lists.Text("name"), Lists.Text("别的"), Lists.Text("uscc")]);
        sheet.PutRow(3, 4, [Lists.Text("企业名称 *"), Lists.Text("别的"), Lists.Text("统一社会信用代码 *")]);
        sheet.PutRow(3, 7, [Lists.Text("甲公司"), Lists.Text("x"), Lists.Text("91320500000000001A")]);

        var table = Lists.Read(WorkbookWriter.ToBytes(Books.Of(new Sheet("空"), sheet)));

        Assert.Equal("甲公司", Assert.Single(table.Rows).Text("name"));
        Assert.Equal("我的表!C7", table.Place(table.Rows[0], "name").ToString());
    }

    [Theory]
    [InlineData("工业总产值（万元）", "１，２３４．５", "1234.5")]
    [InlineData("工业总产值", "12 万元", "12")]
    [InlineData("从业人员", "1,200人", "1200")]
    [InlineData("投产日期", "2001年7月1日", "2001-07-01")]
    [InlineData("投产日期", "2001/7/1", "2001-07-01")]
    [InlineData("清洁生产审核", "√", "是")]
    [InlineData("行业", "有机化学原料制造", "2614")]
    [InlineData("行业", "2614 有机化学原料制造", "2614")]
    [InlineData("Output", "5", "5")]
    public void Usual_ways_of_writing_are_understood(string column, string typed, string value)
    {
        var table = Lists.Read(Lists.Own(column, Lists.Text(typed)));

        Assert.Empty(table.Remarks);
        Assert.Contains(Lists.Firms.Columns, candidate => table.Rows[0].Text(candidate.Code) == value);
    }

    [Theory]
    [InlineData("工业总产值", "约100", "not-a-number")]
    [InlineData("工业总产值", "1,23", "not-a-number")]
    [InlineData("工业总产值", "5吨", "wrong-unit")]
    [InlineData("工业总产值", "—", "placeholder")]
    [InlineData("工业总产值", "-1", "out-of-range")]
    [InlineData("工业总产值", "不涉及", "missing-reason")]
    [InlineData("重复利用率", "100.1", "out-of-range")]
    [InlineData("从业人员", "1.5", "not-whole")]
    [InlineData("投产日期", "去年", "not-a-date")]
    [InlineData("投产日期", "2001-02-30", "not-a-date")]
    [InlineData("清洁生产审核", "可能", "not-yes-no")]
    [InlineData("行业", "9999", "unknown-code")]
    public void A_bad_cell_is_named_with_its_place_and_value(string column, string typed, string code)
    {
        var table = Lists.Read(Lists.Own(column, Lists.Text(typed)));

        var remark = Assert.Single(table.Remarks);
        Assert.Equal((code, Severity.Error, "名单!C2", typed), (remark.Code, remark.Severity, remark.Cell.ToString(), remark.Value));
        Assert.Contains(column, remark.Message.Zh, StringComparison.Ordinal);
        Assert.True(Assert.Single(table.Rows).HasErrors);
        Assert.Empty(table.GoodRows);
    }

    [Fact]
    public void A_code_that_a_partial_list_lacks_stays_with_a_warning()
    {
        var table = Lists.Read(Lists.Own("废物代码", Lists.Text("900-047-49")));

        Assert.Equal(("unknown-code", Severity.Warning), (Assert.Single(table.Remarks).Code, table.Remarks[0].Severity));
        Assert.Equal("900-047-49", Assert.Single(table.GoodRows).Text("waste"));
    }

    [Fact]
    public void A_missing_value_is_named_only_in_rows_that_have_something()
    {
        var table = Lists.Read(Lists.Own("单位名称", Lists.Text(" ")));

        Assert.Equal(("missing", "名单!B2"), (Assert.Single(table.Remarks).Code, table.Remarks[0].Cell.ToString()));
    }

    [Fact]
    public void A_code_stored_as_a_number_has_lost_its_digits() =>
        Assert.Equal("digits-lost", Assert.Single(Lists.Read(Lists.Own("统一社会信用代码", Cell.Number("913205000000000012", StyleName.Plain))).Remarks).Code);

    [Fact]
    public void Repeated_keys_name_the_first_row()
    {
        var table = Lists.Read(Lists.Write(Row, Row));

        var remark = Assert.Single(table.Remarks);
        Assert.Equal(("repeated", "企业名录!A6"), (remark.Code, remark.Cell.ToString()));
        Assert.Contains("第 5 行", remark.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Not_applicable_keeps_its_reason()
    {
        var row = Lists.Read(Lists.Own("工业总产值", Lists.Text("不涉及：停产"))).Rows[0];

        Assert.Null(row.Text("output"));
        Assert.Equal(new EnteredValue.NotApplicable("停产"), row.Entered("output"));
    }

    [Fact]
    public void The_result_of_a_formula_is_taken_with_a_warning()
    {
        var table = Lists.Read(Lists.Own("工业总产值", Cell.NumberFormula("1+1", "2", StyleName.Plain)));

        Assert.Equal("2", table.Rows[0].Text("output"));
        Assert.Equal(("formula", Severity.Warning), (Assert.Single(table.Remarks).Code, table.Remarks[0].Severity));
    }

    [Theory]
    [InlineData("<c r=\"C2\" t=\"e\"><v>#DIV/0!</v></c>", "error-value")]
    [InlineData("<c r=\"C2\"><f>1+1</f></c>", "not-calculated")]
    [InlineData("<c r=\"C2\"><v>1e400</v></c>", "not-a-number")]
    public void Cells_of_other_programs_are_named(string cell, string code)
    {
        var file = RawBook.Of("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>统一社会信用代码</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>企业名称</t></is></c>"
            + "<c r=\"C1\" t=\"inlineStr\"><is><t>工业总产值</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>1</v></c><c r=\"B2\" t=\"str\"><v>甲</v></c>" + cell + "</row>");

        Assert.Equal((code, "表!C2"), (Assert.Single(Lists.Read(file).Remarks).Code, Lists.Read(file).Remarks[0].Cell.ToString()));
    }

    [Fact]
    public void A_list_without_a_required_column_is_refused()
    {
        var sheet = new Sheet("表");
        sheet.Put(1, 1, Lists.Text("企业名称"));

        var problem = Lists.Refusal(WorkbookWriter.ToBytes(Books.Of(sheet)));

        Assert.Equal("missing-column", problem.Code);
        Assert.Contains("统一社会信用代码", problem.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_stands_twice_is_refused()
    {
        var sheet = new Sheet("表");
        sheet.PutRow(1, 1, [Lists.Text("企业名称"), Lists.Text("单位名称"), Lists.Text("统一社会信用代码")]);

        Assert.Equal("repeated-column", Lists.Refusal(WorkbookWriter.ToBytes(Books.Of(sheet))).Code);
    }

    [Fact]
    public void Too_many_rows_are_refused() => Assert.Equal("too-many-rows", Lists.Refusal(Lists.Write(Row, Row, Row), Lists.Firms with { MaximumRows = 2 }).Code);

    [Fact]
    public void A_workbook_without_the_table_is_refused() => Assert.Equal("no-table", Lists.Refusal(WorkbookWriter.ToBytes(Books.Of(new Sheet("空")))).Code);

    [Fact]
    public void LibreOffice_saves_it_and_it_reads_the_same()
    {
        LibreOfficeOracle.SkipWhenAbsent();
        var row = Assert.Single(Lists.Read(LibreOfficeOracle.Resave(Lists.Write(Row))).Rows);

        Assert.All(Row, pair => Assert.Equal(pair.Value, row.Text(pair.Key)));
    }
}
