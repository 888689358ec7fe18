using CsCheck;
using EcoPark.Host.CommandLine;

namespace EcoPark.EndToEnd.Tests;

public sealed class PlainTextTests
{
    private static readonly Gen<string> Mixed = Gen.OneOfConst("指标", "，", "。", " ", "limit", "≥0.5", "（", "）", "a", "亿元/平方公里", ")").Array[0, 30].Select(parts => string.Concat(parts));

    [Fact]
    public void Wrapped_lines_fit_and_lose_nothing_but_blanks() => Mixed.Sample(text =>
    {
        var lines = Plain.Wrap(text, 20).ToList();
        var longest = Math.Max(20, text.Split('指', '标', '，', '。', ' ', '亿', '元', '平', '方', '公', '里').Max(Cells.Of));
        return lines.All(line => Cells.Of(line) <= longest) && string.Concat(lines).Replace(" ", "", StringComparison.Ordinal) == text.Replace(" ", "", StringComparison.Ordinal);
    });

    [Fact]
    public void A_line_does_not_begin_with_a_full_stop_or_comma() =>
        Assert.Equal(["一二三四五。", "六"], Plain.Wrap("一二三四五。六", 12));

    [Fact]
    public void Words_stay_whole() => Assert.Equal(["energy per", "value added"], Plain.Wrap("energy per value added", 14));
}
