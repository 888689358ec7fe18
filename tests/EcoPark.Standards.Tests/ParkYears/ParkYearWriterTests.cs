using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using CsCheck;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Tests.ParkYears;

/// <summary>What is written is read back as the same park-year, value by value.</summary>
public sealed class ParkYearWriterTests
{
    private static readonly string[] Items = [.. Repository.Library.Items.Items.Where(item => item.Minimum is null && item.Maximum is null).Select(item => item.Code).Take(12)];

    private static readonly Gen<string> Text = Gen.String[Gen.Char["园区“数据”\\\"<>&\n\t{}§é😀"[..14]], 1, 12].Where(text => text.Trim().Length > 0);

    private static readonly Gen<Rational> Number = Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[1, 9_999]).Select((above, below) => Rational.Of(above, below));

    private static readonly Gen<SeriesValue> Value = Gen.OneOf<SeriesValue>(
        Number.Select(SeriesValue (value) => new SeriesValue.Number { Value = value }),
        Gen.Select(Number, Text, Text).Select(SeriesValue (value, source, why) => new SeriesValue.Number { Value = value, Source = source, Scope = "创建区", Basis = "current", ChangeReason = why, State = "provisional" }),
        Text.Select(SeriesValue (reason) => new SeriesValue.NotApplicable(reason)));

    [Theory]
    [InlineData(2015), InlineData(2016), InlineData(2017), InlineData(2018), InlineData(2019)]
    public void A_year_of_the_demo_park_comes_back_whole_and_is_judged_the_same(int year)
    {
        var first = Read(File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "demo-park", $"park-{year}.json")));

        var again = Read(ParkYearWriter.Write(first).Span);

        Same(first, again);
        Assert.Equal(ParkYearWriter.Write(first).ToArray(), ParkYearWriter.Write(again).ToArray());
        Assert.Equal(EvaluationText(first), EvaluationText(again));
    }

    [Fact]
    public void Any_park_year_comes_back_whole()
    {
        var years = Table(Gen.Int[2010, 2019], Value);
        Gen.Select(Table(Gen.OneOfConst(Items), years), Table(Gen.OneOfConst("name", "address", "phone"), Text), Table(Gen.OneOfConst("work", "plan.tasks"), Text), Gen.Bool)
            .Sample((series, profile, texts, demo) =>
            {
                var year = new ParkYear
                {
                    ParkName = "示例“园区”",
                    Standard = "hj274-2015",
                    ReportYear = 2019,
                    BaseYear = 2014,
                    IsDemo = demo,
                    Selection = demo ? [2, 6, 8] : null,
                    Series = series.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.ToImmutableSortedDictionary(), StringComparer.Ordinal),
                    Profile = profile.ToImmutableSortedDictionary(StringComparer.Ordinal),
                    Texts = texts.ToImmutableSortedDictionary(StringComparer.Ordinal),
                };
                Same(year, Read(ParkYearWriter.Write(year).Span));
            }, iter: 300);
    }

    [Theory]
    [InlineData("1/3", 1, 3)]
    [InlineData("22/7", 22, 7)]
    public void A_fraction_is_read_exactly(string exact, int above, int below)
    {
        var read = ReferenceInput.With("series.fresh_water = {\"2019\": {\"exact\": \"" + exact + "\"}}");

        Assert.Equal(Rational.Of(new BigInteger(above), new BigInteger(below)), ((SeriesValue.Number)read.Series["fresh_water"][2019]).Value);
    }

    [Theory]
    [InlineData("{\"exact\": 0.5}")]
    [InlineData("{\"exact\": \"1/0\"}")]
    [InlineData("{\"exact\": \"third\"}")]
    [InlineData("{\"exact\": \"1e19\"}")]
    public void What_is_no_fraction_is_refused(string value)
    {
        Assert.Equal("not-a-fraction", Assert.Single(ReferenceInput.ReadWith("series.fresh_water = {\"2019\": " + value + "}").Problems).Code);
    }

    [Fact]
    public void A_value_is_given_once()
    {
        Assert.Equal("unknown-member", Assert.Single(ReferenceInput.ReadWith("series.fresh_water = {\"2019\": {\"exact\": \"1/3\", \"value\": 3}}").Problems).Code);
    }

    private static Gen<Dictionary<TKey, TValue>> Table<TKey, TValue>(Gen<TKey> keys, Gen<TValue> values)
        where TKey : notnull => Gen.Select(keys, values).List[0, 5].Select(pairs => pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2));

    private static ParkYear Read(ReadOnlySpan<byte> utf8)
    {
        var read = new ParkYearReader(Repository.Library).Read(utf8, "in.json");
        return read.Value ?? throw new ArgumentException(string.Join('\n', read.Problems) + "\n" + Encoding.UTF8.GetString(utf8)[..Math.Min(2000, utf8.Length)]);
    }

    private static void Same(ParkYear one, ParkYear two)
    {
        Assert.Equal(
            (one.ParkName, one.Standard, one.ReportYear, one.BaseYear, one.IsDemo, one.DominantIndustryShare, one.SelectionChangeReason),
            (two.ParkName, two.Standard, two.ReportYear, two.BaseYear, two.IsDemo, two.DominantIndustryShare, two.SelectionChangeReason));
        Assert.Equal(one.Selection, two.Selection);
        Assert.Equal(one.PreviousSelection, two.PreviousSelection);
        Assert.Equal(one.Attributes, two.Attributes);
        Assert.Equal(one.LimitOverrides.AsEnumerable(), two.LimitOverrides);
        Assert.Equal(one.Profile, two.Profile);
        Assert.Equal(one.Texts, two.Texts);
        Assert.Equal(Values(one.Series), Values(two.Series));
        Assert.Equal(Values(one.Figures), Values(two.Figures));
        Assert.Equal(one.Lists.SelectMany(list => list.Value.Select((record, index) => (list.Key, index, string.Join('|', record)))), two.Lists.SelectMany(list => list.Value.Select((record, index) => (list.Key, index, string.Join('|', record)))));
    }

    private static IEnumerable<(string Code, int Year, SeriesValue Value)> Values(ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> table) =>
        table.SelectMany(row => row.Value.Select(value => (row.Key, value.Key, value.Value)));

    private static IEnumerable<string> EvaluationText(ParkYear year) =>
        new Evaluator(Repository.Library.Items).Evaluate(year, Repository.Hj274).Indicators.Select(result => $"{result.Indicator.Number} {result.Verdict} {result.Value} {result.Printed}");
}
