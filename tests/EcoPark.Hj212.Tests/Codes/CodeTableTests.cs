using System.Text;
using EcoPark.Hj212.Codes;
using EcoPark.Hj212.Dialects;

namespace EcoPark.Hj212.Tests.Codes;

public sealed class CodeTableTests
{
    private static readonly CodeTable Table = Load();

    [Fact]
    public void The_table_is_that_of_the_appendix_row_by_row()
    {
        var rows = File.ReadLines(Path.Combine(Packets.Root(), "tests", "vectors", "hj212-2017-codes.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();

        Assert.Equal(379, rows.Count);
        Assert.Equal(rows.Select(row => (row[0], row[1], row[2], Or(row[3]), Or(row[6]))), Table.Factors.Select(factor => (factor.Table, factor.Code, factor.Zh, factor.Code2005, factor.Type)));
        Assert.Equal(rows.Where(row => row[0] is "B.1" or "B.2").Select(row => (Or(row[4]), Or(row[5]))),
            Table.Factors.Where(factor => factor.Table is "B.1" or "B.2").Select(factor => (factor.Unit, factor.EmissionUnit)));
    }

    [Theory]
    [InlineData("w01018", "化学需氧量")]
    [InlineData("a21026", "二氧化硫")]
    [InlineData("e70901", "提升泵池液位")]
    [InlineData("i33315", "炉膛内上部焚烧温度")]
    [InlineData("Leq", "等效声级")]
    [InlineData("w0101", null)]
    [InlineData("", null)]
    [InlineData("12", null)]
    public void A_code_of_2017_is_found_also_with_the_number_of_a_device(string code, string? name)
    {
        Assert.Equal(name, Table.Find(code)?.Zh);
    }

    // As the comment of the sample packet in the dialect of 2005 gives them.
    [Theory]
    [InlineData("01", "a34013")]
    [InlineData("02", "a21026")]
    [InlineData("03", "a21002")]
    [InlineData("S01", "a19001")]
    [InlineData("B02", "a00000")]
    [InlineData("011", "w01018")]
    public void A_code_of_2005_means_one_of_2017(string old, string code)
    {
        Assert.Equal(code, Table.Find2005(old)?.Code);
        Assert.Equal(code, Table.Meant(old, Dialect.Tolerant)?.Code);
    }

    [Fact]
    public void The_dialect_goes_before_the_table()
    {
        var dialect = Dialect.Tolerant with { Factors = Dialect.Tolerant.Factors.Add("PMD", "a34013"), Units = Dialect.Tolerant.Units.Add("w20111", "毫克/升") };

        Assert.Equal("a34013", Table.Meant("PMD", dialect)?.Code);
        Assert.Equal(("毫克/升", "微克/升", null), (Table.Unit("w20111", dialect), Table.Unit("w20111", Dialect.Tolerant), Table.Unit("xyz", dialect)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1")]
    [InlineData("{\"code\":\"x\",\"version\":\"1\",\"source\":\"s\",\"certainty\":\"V\",\"factors\":[null]}")]
    [InlineData("{\"code\":\"x\",\"version\":\"1\",\"source\":\"s\",\"certainty\":\"V\",\"factors\":[{\"code\":\"a\",\"table\":\"B.1\"}]}")]
    [InlineData("{\"code\":\"x\",\"version\":\"1\",\"source\":\"s\",\"certainty\":\"V\",\"factors\":[{\"code\":\"a\",\"table\":\"B.1\",\"zh\":\"n\",\"unti\":\"kg\"}]}")]
    public void A_file_that_is_not_strict_is_refused_with_its_place(string json)
    {
        Assert.False(CodeTableReader.TryReadFactors(Encoding.UTF8.GetBytes(json), "codes/x.json", out _, out var fault));
        Assert.Contains("codes/x.json", fault.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("systems.json", "44", "用电监控")]
    [InlineData("commands.json", "9015", "心跳")]
    [InlineData("commands.json", "2061", "取或上传污染物小时数据")]
    [InlineData("flags.json", "T", "超过测量上限")]
    [InlineData("answers.json", "QnRtn-9", "CRC 校验错误")]
    public void Named_codes_are_read(string file, string code, string name)
    {
        Assert.True(CodeTableReader.TryReadNames(Bytes(file), file, out var codes, out var fault), fault?.En);
        Assert.Equal(name, codes.Single(one => one.Code == code).Zh);
    }

    [Theory]
    [InlineData("Rtd", FactorProperty.RealTime)]
    [InlineData("ZsAvg", FactorProperty.ConvertedMean)]
    [InlineData("SampleTime", FactorProperty.SampleTime)]
    [InlineData("RS", FactorProperty.State)]
    [InlineData("EFlag", FactorProperty.MakersFlag)]
    [InlineData("NightData", FactorProperty.NoiseByNight)]
    [InlineData("rtd", FactorProperty.Other)]
    [InlineData("", FactorProperty.Other)]
    public void Properties_are_known_by_their_names(string text, FactorProperty property)
    {
        Assert.Equal(property, FactorProperties.Read(Encoding.ASCII.GetBytes(text)));
    }

    private static string? Or(string cell) => cell.Length == 0 ? null : cell;

    private static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Packets.Root(), "standards", "codes", "hj212", file));

    private static CodeTable Load() =>
        CodeTableReader.TryReadFactors(Bytes("2017-factors.json"), "factors", out var table, out var fault) ? table : throw new InvalidOperationException(fault.En);
}
