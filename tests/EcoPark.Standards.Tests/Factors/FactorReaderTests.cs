using CsCheck;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Factors;

namespace EcoPark.Standards.Tests.Factors;

public sealed class FactorReaderTests
{
    private const string Coal = "factors/gbt2589-2020.json";
    private const string Grid = "factors/grid-2022.json";
    private const string Fuels = "factors/fuels-sector-guides.json";

    [Fact]
    public void Every_set_of_the_repository_is_read()
    {
        Assert.Equal(
            ["carbon-per-tce", "electricity-equivalent", "fuels-direct", "fuels-sector-guides", "gbt2589-2020-media", "gbt2589-2020",
             "grid-co2-2021", "grid-co2-2022", "grid-co2-2023", "grid-co2-enterprise-reporting"],
            Sets.Library.Sets.Select(set => set.Code));
        Assert.Equal(31, Sets.Library.Provinces.Length);
        var coal = Sets.Library.Find<FactorSet.StandardCoal>(new SetName("gbt2589-2020")).Value;
        var raw = Assert.Single(coal?.Coefficients ?? [], coefficient => coefficient.Carrier == "raw-coal");
        Assert.Equal(Sets.Number("0.7143"), raw.Value);
        Assert.Equal("V", raw.Provenance.Certainty);
    }

    [Theory]
    [InlineData(Coal, "\"kind\": \"standard-coal\"", "\"kind\": \"standard-coal\", \"extra\": 1", "unknown-member")]
    [InlineData(Coal, "\"kind\": \"standard-coal\"", "\"kind\": \"coal\"", "unknown-kind")]
    [InlineData(Coal, "\"basis\": \"当量\"", "\"basis\": \"both\"", "unknown-basis")]
    [InlineData(Coal, "\"value\": \"0.7143\"", "\"value\": \"-0.7143\"", "not-positive")]
    [InlineData(Coal, "\"value\": \"0.7143\"", "\"value\": \"0\"", "not-positive")]
    [InlineData(Coal, "\"value\": \"0.7143\"", "\"value\": 0.7143", "wrong-type")]
    [InlineData(Coal, "\"value\": \"0.7143\"", "\"value\": \"0,7143\"", "not-positive")]
    [InlineData(Coal, "\"value\": \"0.7143\"", "\"value\": \"1e999\"", "not-positive")]
    [InlineData(Coal, "\"value\": \"0.7143\"", "\"value\": null", "no-value")]
    [InlineData(Coal, "\"value\": \"1.2143\"", "\"value\": \"12.143\"", "outside-range")]
    [InlineData(Coal, "\"low\": \"1.1000\"", "\"low\": \"2\"", "range-reversed")]
    [InlineData(Coal, "\"unit\": \"吨标煤\"", "\"unit\": \"吨\"", "wrong-dimension")]
    [InlineData(Coal, "\"unit\": \"kJ/kg\"", "\"unit\": \"kJ/m³\"", "wrong-dimension")]
    [InlineData(Coal, "\"per\": \"吨\"", "\"per\": \"袋\"", "unknown-unit")]
    [InlineData(Coal, "\"carrier\": \"coke\"", "\"carrier\": \"raw-coal\"", "duplicate-carrier")]
    [InlineData(Coal, "\"certainty\": \"V\"", "\"certainty\": \"sure\"", "unknown-certainty")]
    [InlineData(Coal, "\"code\": \"gbt2589-2020\"", "\"code\": \"electricity-equivalent\"", "duplicate-set")]
    [InlineData(Grid, "\"year\": 2022", "\"year\": 20222", "not-a-year")]
    [InlineData(Grid, "\"published\": \"2024-12-20\"", "\"published\": \"20 December\"", "not-a-date")]
    [InlineData(Grid, "\"region\": \"江苏\"", "\"region\": \"江苏省\"", "unknown-region")]
    [InlineData(Grid, "\"region\": \"江苏\"", "\"region\": \"浙江\"", "duplicate-factor")]
    [InlineData(Grid, "\"level\": \"fossil\"", "\"level\": \"coal\"", "unknown-level")]
    [InlineData(Grid, "\"unit\": \"kgCO2/kWh\"", "\"unit\": \"kgCO2\"", "wrong-dimension")]
    [InlineData(Fuels, "\"oxidation\": \"0.94\"", "\"oxidation\": \"94\"", "oxidation-above-1")]
    [InlineData(Fuels, "\"netCalorificValueUnit\": \"GJ/吨\"", "\"netCalorificValueUnit\": \"GJ/立方米\"", "wrong-dimension")]
    [InlineData(Fuels, "\"carbonContentUnit\": \"吨碳/GJ\"", "\"carbonContentUnit\": \"吨碳/吨\"", "wrong-dimension")]
    [InlineData("factors/fuels-direct.json", "\"unit\": \"吨CO2\"", "\"unit\": \"吨\"", "wrong-dimension")]
    [InlineData("codes/provinces.json", "\"code\": \"12\"", "\"code\": \"11\"", "duplicate-province")]
    public void A_faulty_file_is_refused_with_its_place(string path, string from, string to, string code)
    {
        var text = Text(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, from);
        var result = Sets.Read([(path, text[..at] + to + text[(at + from.Length)..])]);
        Assert.Null(result.Value);
        Assert.Contains(result.Problems, problem => problem.Code == code && (problem.Place.StartsWith(path, StringComparison.Ordinal) || code == "duplicate-set"));
    }

    [Fact]
    public void Files_without_provinces_are_refused() => Assert.Equal("missing-file", Sets.Code(FactorReader.Read(
        Repository.StandardFiles().Where(file => !file.Path.StartsWith("codes/", StringComparison.Ordinal)), Repository.Library.Units)));

    [Fact]
    public void A_file_cut_anywhere_or_with_any_byte_changed_never_throws()
    {
        var files = Repository.StandardFiles().Where(file => file.Path is Coal or Grid or Fuels or "codes/provinces.json").ToList();
        Gen.Select(Gen.Int[0, files.Count - 1], Gen.Int[0, 20_000], Gen.Byte, Gen.Bool).Sample((which, at, value, cut) =>
        {
            var bytes = files[which].Bytes.ToArray();
            // A file that lacks only its last line break is still whole; every shorter one is not.
            at %= bytes.AsSpan().LastIndexOf((byte)'}') + 1;
            bytes[at] = value;
            var changed = new SourceFile(files[which].Path, cut ? bytes.AsMemory(0, at) : bytes);
            var result = FactorReader.Read(files.Select((file, index) => index == which ? changed : file), Repository.Library.Units);
            return !cut || !result.IsOk;
        }, iter: 300);
    }

    private static string Text(string path) => File.ReadAllText(Path.Combine(Repository.Root, "standards", path));
}
