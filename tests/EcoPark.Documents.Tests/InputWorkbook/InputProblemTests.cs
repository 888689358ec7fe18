using System.Text.Json;
using EcoPark.Documents.Excel;
using EcoPark.Documents.InputWorkbook;
using EcoPark.Documents.Tests.Excel;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;
using Xunit;

namespace EcoPark.Documents.Tests.InputWorkbook;

/// <summary>What people type into the workbook, and what they are told.</summary>
public sealed class InputProblemTests
{
    private const string Data = "数据";
    private const string Park = "基本信息";
    private const string Choice = "考核指标";

    [Theory]
    [InlineData("12,3x", "not-a-number")]
    [InlineData("1,234", "not-a-number")]
    [InlineData("约100", "not-a-number")]
    [InlineData("-5", "below-minimum")]
    [InlineData("不涉及", "missing-reason")]
    [InlineData("不涉及：", "missing-reason")]
    [InlineData("1000000000000000000", "number-out-of-range")]
    [InlineData("0.1234567890123", "number-out-of-range")]
    public void A_wrong_value_is_reported_with_its_cell(string typed, string code)
    {
        var problem = Assert.Single(Read(workbook => Put(workbook, Data, "energy_consumption", "报告年", Text(typed))).Problems);

        Assert.Equal(code, problem.Code);
        Assert.Matches(@"\A填报\.xlsx 数据!I\d+\z", problem.Place);
    }

    [Fact]
    public void The_message_names_value_unit_and_next_step()
    {
        var problem = Assert.Single(Read(workbook => Put(workbook, Data, "energy_consumption", "报告年", Text("12,3x"))).Problems);

        Assert.Equal("“12,3x”不是数；综合能耗总量请只填数字，单位为 吨标煤，不涉及时填“不涉及:原因”。", problem.Zh);
    }

    [Theory]
    [InlineData("12.5")]
    [InlineData(" 12.5 ")]
    public void Digits_typed_as_text_are_a_number(string typed)
    {
        var parkYear = Read(workbook => Put(workbook, Data, "energy_consumption", "报告年", Text(typed))).Value!;

        Assert.Equal(Rational.Of(25, 2), Number(parkYear, "energy_consumption"));
    }

    [Fact]
    public void The_cached_value_of_a_formula_is_taken()
    {
        var parkYear = Read(workbook => Put(workbook, Data, "energy_consumption", "报告年", Cell.NumberFormula("1000*2", "2000", StyleName.Input))).Value!;

        Assert.Equal((Rational)2000, Number(parkYear, "energy_consumption"));
    }

    [Fact]
    public void A_formula_without_value_asks_to_save_the_file()
    {
        var cell = new Cell(new CellContent.Formula("1000*2"), StyleName.Input);

        Assert.Equal("not-calculated", Assert.Single(Read(workbook => Put(workbook, Data, "energy_consumption", "报告年", cell)).Problems).Code);
    }

    [Fact]
    public void An_empty_cell_is_a_value_not_given()
    {
        var parkYear = Read(workbook => Put(workbook, Data, "energy_consumption", "报告年", Cell.Blank(StyleName.Input))).Value!;

        Assert.Null(parkYear.Find(new("energy_consumption", 2019)));
    }

    [Fact]
    public void Not_applicable_with_a_reason_is_read_with_either_colon()
    {
        var parkYear = Read(workbook => Put(workbook, Data, "recycling_value_added", "报告年", Text("不涉及：无再生产业"))).Value!;

        Assert.Equal(new SeriesValue.NotApplicable("无再生产业"), parkYear.Find(new("recycling_value_added", 2019)));
    }

    [Theory]
    [InlineData("具备")]
    [InlineData("是")]
    [InlineData("1")]
    public void Yes_is_one_where_one_means_yes(string typed)
    {
        var parkYear = Read(workbook => Put(workbook, Data, "central_wastewater_treatment", "报告年", Text(typed))).Value!;

        Assert.Equal(Rational.One, Number(parkYear, "central_wastewater_treatment"));
    }

    [Theory]
    [InlineData("no_such_item", "unknown-item")]
    [InlineData("co2", "duplicate-row")]
    public void An_unknown_or_repeated_code_is_reported(string code, string expected)
    {
        var result = Read(workbook =>
        {
            var sheet = Sheet(workbook, Data);
            sheet.Put(1, RowOf(sheet, "energy_consumption"), Text(code));
        });

        Assert.Contains(result.Problems, problem => problem.Code == expected && problem.Place.StartsWith("填报.xlsx 数据!A", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("reportYear", "二〇一九", "not-a-year")]
    [InlineData("reportYear", "2013", "base-year-not-before")]
    [InlineData("waterRegion", "南方", "unknown-region")]
    [InlineData("standard", "hj999", "unknown-standard")]
    [InlineData("demo", "也许", "not-yes-or-no")]
    [InlineData("profile.level", "乡级", "unknown-choice")]
    [InlineData("dominantIndustryShare", "70", "out-of-range")]
    [InlineData("park.name", " ", "empty-name")]
    public void Wrong_park_fields_are_reported(string field, string typed, string code)
    {
        var result = Read(workbook =>
        {
            var sheet = Sheet(workbook, Park);
            sheet.Put(3, RowOf(sheet, field), Text(typed));
        });

        var problem = Assert.Single(result.Problems);
        Assert.Equal(code, problem.Code);
        Assert.Matches(@"\A填报\.xlsx 基本信息!C\d+\z", problem.Place);
    }

    [Theory]
    [InlineData(6, "对", "not-yes-or-no")]
    [InlineData(8, "0.4", "missing-evidence")]
    public void Wrong_choices_are_reported(int column, string typed, string code)
    {
        var result = Read(workbook => Sheet(workbook, Choice).Put(column, 3 + 11, Text(typed)));

        Assert.Equal(code, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void A_replaced_limit_needs_a_dominant_industry()
    {
        var result = Read(workbook => Sheet(workbook, Choice).PutRow(8, 3 + 11, [Text("0.4"), Text("示例依据")]));

        Assert.Equal("override-refused", Assert.Single(result.Problems).Code);
    }

    // Regression: a value refused on 数据 was reported again, as missing, for its row of 口径与来源.
    [Fact]
    public void A_refused_value_is_reported_once_although_its_source_is_described()
    {
        var result = Read(workbook =>
        {
            Put(workbook, Data, "energy_consumption", "报告年", Text("x"));
            Sheet(workbook, "口径与来源").PutRow(1, 4, [Text(Data), Text("energy_consumption"), Text("2019")]);
        });

        Assert.Equal("not-a-number", Assert.Single(result.Problems).Code);
    }

    // Regression: a year typed over the one shown was ignored, so the values went to another year than the clerk meant.
    [Fact]
    public void A_year_typed_over_the_one_of_its_column_is_refused()
    {
        var problem = Assert.Single(Read(workbook => Sheet(workbook, Data).Put(5, 4, Text("2010"))).Problems);

        Assert.Equal(("year-of-column", "填报.xlsx 数据!E4"), (problem.Code, problem.Place));
    }

    [Fact]
    public void Two_is_neither_yes_nor_no() => Assert.Equal("not-yes-or-no",
        Assert.Single(Read(workbook => Put(workbook, Data, "central_wastewater_treatment", "报告年", Text("2"))).Problems).Code);

    [Theory]
    [InlineData("国家级")]
    [InlineData("national")]
    public void Boxes_of_the_form_are_chosen_by_their_words(string typed)
    {
        var result = Read(workbook =>
        {
            var sheet = Sheet(workbook, Park);
            sheet.Put(3, RowOf(sheet, "profile.level"), Text(typed));
        });

        Assert.Equal("national", result.Value!.Profile["level"]);
    }

    [Fact]
    public void Every_box_of_the_form_can_be_chosen_in_the_workbook()
    {
        using var form = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "standards", "templates", "hj274-2015", "form.json")));
        var rows = form.RootElement.GetProperty("basic").GetProperty("rows").EnumerateArray().Where(row => row.TryGetProperty("choices", out _));
        foreach (var (member, value) in rows.SelectMany(row => row.GetProperty("choices").EnumerateArray()
            .Select(choice => (row.GetProperty("profile").GetString()!, choice.GetProperty("value").GetString()!))))
        {
            var result = Read(workbook =>
            {
                var sheet = Sheet(workbook, Park);
                sheet.Put(3, RowOf(sheet, "profile." + member), Text(value));
            });

            Assert.Equal(value, result.Value!.Profile[member]);
        }
    }

    [Fact]
    public void All_problems_are_reported_together()
    {
        var result = Read(workbook =>
        {
            Put(workbook, Data, "energy_consumption", "报告年", Text("x"));
            Put(workbook, Data, "co2", "基准年", Text("y"));
            Sheet(workbook, Choice).Put(6, 3 + 11, Text("z"));
        });

        Assert.Equal(3, result.Problems.Count);
    }

    [Fact]
    public void Another_workbook_lacks_the_sheets()
    {
        var result = new InputWorkbookReader(StandardsFolder.Library).Read(Books.ReadBack(Books.Of(new Sheet("Sheet1"))), "其他.xlsx");

        Assert.Equal(["missing-sheet", "missing-sheet"], result.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_file_that_is_no_workbook_is_a_problem_of_the_file()
    {
        using var stream = new MemoryStream([1, 2, 3]);
        var problem = Assert.Single(new InputWorkbookReader(StandardsFolder.Library).Read(stream, "坏.xlsx").Problems);

        Assert.Equal(("package.not_a_zip", "坏.xlsx"), (problem.Code, problem.Place));
    }

    private static Result<ParkYear> Read(Action<Workbook> change)
    {
        var workbook = InputWorkbookWriter.Build(InputWorkbookTests.Request(StandardsFolder.Case("reference")));
        change(workbook);
        return new InputWorkbookReader(StandardsFolder.Library).Read(Books.ReadBack(workbook), "填报.xlsx");
    }

    private static void Put(Workbook workbook, string name, string code, string heading, Cell cell)
    {
        var sheet = Sheet(workbook, name);
        var column = sheet.Cells.First(candidate => candidate.Value.Content is CellContent.Text text && text.Value == heading).Key.Column;
        sheet.Put(column, RowOf(sheet, code), cell);
    }

    private static Sheet Sheet(Workbook workbook, string name) => workbook.Sheets.First(sheet => sheet.Name == name);

    private static int RowOf(Sheet sheet, string code) =>
        sheet.Cells.First(cell => cell.Key.Column == 1 && cell.Value.Content is CellContent.Text text && text.Value == code).Key.Row;

    private static Cell Text(string text) => Cell.Text(text, StyleName.InputText);

    private static Rational Number(ParkYear parkYear, string code) =>
        Assert.IsType<SeriesValue.Number>(parkYear.Find(new(code, 2019))).Value;
}
