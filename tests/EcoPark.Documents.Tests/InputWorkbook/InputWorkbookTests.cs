using System.Collections.Immutable;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using EcoPark.Documents.Excel;
using EcoPark.Documents.InputWorkbook;
using EcoPark.Documents.Tests.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;
using Xunit;

namespace EcoPark.Documents.Tests.InputWorkbook;

public sealed class InputWorkbookTests
{
    public static TheoryData<string> Cases => [.. StandardsFolder.Cases];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_park_year_written_and_read_is_the_same(string name)
    {
        var parkYear = StandardsFolder.Case(name);

        var read = ReadBack(Request(parkYear));

        Assert.Equal(ParkYearText.Of(parkYear, withSources: false), ParkYearText.Of(read, withSources: false));
    }

    [Theory]
    [InlineData("samples/demo-park/park-2019.json")]
    [InlineData("samples/demo-park/failing/park-2019-failing.json")]
    public void A_park_year_with_figures_and_lists_written_and_read_is_the_same(string path)
    {
        var parkYear = StandardsFolder.ParkYear(path);

        var read = ReadBack(Request(parkYear));

        Assert.NotEmpty(parkYear.Figures);
        Assert.NotEmpty(parkYear.Lists);
        Assert.Equal(ParkYearText.Of(parkYear, withSources: true), ParkYearText.Of(read, withSources: true));
    }

    [Fact]
    public void Any_park_year_written_and_read_is_the_same() =>
        ParkYears().Sample(
            parkYear =>
            {
                var read = ReadBack(Request(parkYear));
                return ParkYearText.Of(parkYear, withSources: true) == ParkYearText.Of(read, withSources: true);
            },
            iter: 40);

    [Fact]
    public void A_value_without_source_names_its_cell()
    {
        var parkYear = StandardsFolder.Case("reference");

        var read = ReadBack(Request(parkYear));

        var value = Assert.IsType<SeriesValue.Number>(read.Find(new("high_tech_output", 2019)));
        Assert.Matches(@"\A数据![E-Z]\d+\z", value.Source);
    }

    [Fact]
    public void An_empty_workbook_says_what_is_still_to_be_filled_in()
    {
        var workbook = InputWorkbookWriter.Build(new InputWorkbookRequest { Library = StandardsFolder.Library, Standard = StandardsFolder.Hj274 });

        var result = new InputWorkbookReader(StandardsFolder.Library).Read(Books.ReadBack(workbook), "填报.xlsx");

        Assert.Equal(["missing-year", "missing-year", "empty-name"], result.Problems.Select(problem => problem.Code));
        Assert.All(result.Problems, problem => Assert.StartsWith("填报.xlsx 基本信息!C", problem.Place, StringComparison.Ordinal));
    }

    [Fact]
    public void The_workbook_passes_the_schema_validator_and_has_the_same_bytes_again()
    {
        var request = Request(StandardsFolder.Case("reference"));
        var bytes = WorkbookWriter.ToBytes(InputWorkbookWriter.Build(request));
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => error.Description));
        Assert.Equal(bytes, WorkbookWriter.ToBytes(InputWorkbookWriter.Build(request)));
    }

    [Fact]
    public void The_workbook_saved_by_LibreOffice_reads_the_same()
    {
        LibreOfficeOracle.SkipWhenAbsent();
        var parkYear = StandardsFolder.Case("case-03");

        var saved = LibreOfficeOracle.Recalculate(WorkbookWriter.ToBytes(InputWorkbookWriter.Build(Request(parkYear))));
        var read = new InputWorkbookReader(StandardsFolder.Library).Read(saved, "");

        Assert.True(read.IsOk, StandardsFolder.Lines(read.Problems));
        Assert.Equal(ParkYearText.Of(parkYear, withSources: false), ParkYearText.Of(read.Value, withSources: false));
    }

    internal static InputWorkbookRequest Request(ParkYear parkYear) =>
        new() { Library = StandardsFolder.Library, Standard = StandardsFolder.Hj274, ParkYear = parkYear };

    private static ParkYear ReadBack(InputWorkbookRequest request)
    {
        var result = new InputWorkbookReader(request.Library).Read(Books.ReadBack(InputWorkbookWriter.Build(request)), "");
        Assert.True(result.IsOk, StandardsFolder.Lines(result.Problems));
        return result.Value;
    }

    private static Gen<ParkYear> ParkYears()
    {
        var items = StandardsFolder.Library.Items.Items.ToArray();
        var optional = StandardsFolder.Hj274.Indicators.Where(indicator => !indicator.IsMandatory).Select(indicator => indicator.Number).ToArray();
        var word = Gen.OneOfConst("统计年报", "园区台账 2019", "a<b>&\"c\"", "第一行\n第二行", "12", "不说明");
        var number =
            from digits in Gen.Long[0, 99_999_999_999_999_999]
            from decimals in Gen.Int[0, 12]
            from texts in word.Null().Array[4]
            from state in Gen.OneOfConst<string?>(null, "provisional", "approved")
            select (SeriesValue)new SeriesValue.Number
            {
                Value = Rational.Of(digits, System.Numerics.BigInteger.Pow(10, decimals)),
                Source = texts[0] ?? "来源",
                Scope = texts[1],
                Basis = texts[2],
                ChangeReason = texts[3],
                State = state,
            };
        var value = Gen.Frequency((9, number), (1, word.Select(reason => (SeriesValue)new SeriesValue.NotApplicable(reason))));
        var years = Gen.Select(Gen.Int[2009, 2022], value).Array[1, 4];
        var series = Gen.Select(Gen.OneOfConst([.. items.Where(Free)]), years).Array[0, 12];
        var choice = Gen.OneOfConst(optional).Array[0, 8].Null();
        return Gen.Select(series, choice, choice, word, Gen.Int[2010, 2018], Gen.Int[0, 1000]).Select((table, now, before, name, baseYear, share) => new ParkYear
        {
            ParkName = name,
            Standard = baseYear % 2 == 0 ? "hj274-2015" : null,
            ReportYear = 2019,
            BaseYear = baseYear,
            IsDemo = share % 2 == 0,
            Attributes = share % 3 == 0 ? Sorted(("waterRegion", "other")) : Sorted(),
            DominantIndustryShare = share % 5 == 0 ? null : Rational.Of(share, 1000),
            LimitOverrides = share > 700 && share % 5 != 0 ? [new LimitOverride(11, Rational.Of(42, 100), name)] : [],
            Selection = now is null ? null : [.. now],
            PreviousSelection = before is null ? null : [.. before],
            SelectionChangeReason = share % 7 == 0 ? name : null,
            Series = table.GroupBy(row => row.Item1.Code).ToImmutableSortedDictionary(
                row => row.Key,
                row => row.SelectMany(pair => pair.Item2).DistinctBy(pair => pair.Item1).ToImmutableSortedDictionary(pair => pair.Item1, pair => pair.Item2),
                StringComparer.Ordinal),
            Texts = share % 11 == 0 ? Sorted(("work", name)) : Sorted(),
            Profile = share % 13 == 0 ? Sorted(("address", name), ("postcode", "000000")) : Sorted(),
        });
    }

    /// <summary>Items whose range takes any number that is not negative.</summary>
    private static bool Free(DataItem item) => item.Maximum is null;

    private static ImmutableSortedDictionary<string, string> Sorted(params (string Key, string Value)[] pairs) =>
        pairs.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
