using System.Diagnostics;
using System.Text;
using EcoPark.Documents.Examine;

namespace EcoPark.Documents.Tests.Examine;

/// <summary>Texts made to be slow, large or confusing. The bounds leave ten times what the machine at hand needs.</summary>
public sealed class HostileTextTests
{
    private const int Megabyte = 1_000_000;

    public static TheoryData<string, string> Large => new()
    {
        { "one line of stars", new string('*', 5 * Megabyte) },
        { "one line of digits", new string('9', 5 * Megabyte) },
        { "one line without a stop", Repeat("增加值达到", Megabyte) },
        { "commas", Repeat("工业增加值,", Megabyte) },
        { "stars and points", Repeat("*.", 2 * Megabyte) },
        { "bars", Repeat("|", 5 * Megabyte) },
        { "rows of two bars", Repeat("a|\n", 300_000) },
        { "brackets", Repeat("(*", 2 * Megabyte) },
        { "entities", Repeat("&**;", Megabyte) },
        { "headers", Repeat("分类 | 序号 | 指标 | 单位 | 要 求 | 是否选为考核指标 | 数值 | 是否达标\n", 40_000) },
        { "one row again and again", "分类 | 序号 | 指标 | 单位 | 要 求 | 是否选为考核指标 | 数值\n" + Repeat("29 | 绿化覆盖率 | % | ≥15 | 必选 | 36.50\n", 60_000) },
        { "requirements that go on", "分类 | 序号 | 指标 | 单位 | 要 求 | 是否选为考核指标 | 数值\n29 | 绿化覆盖率 | % | ≥15 | 必选 | 36.50\n" + Repeat(" | | 缺水城市达到20%以上 |\n", 60_000) },
        { "similar sentences", Similar(40_000) },
        { "equal sentences", Repeat("完成锅炉改造14台。", 200_000) + "\n信息公开表\n" + Repeat("完成锅炉改造15台。", 200_000) },
        { "claims", Repeat("各项考核指标均达到要求,经济总量保持高速增长。\n", 60_000) },
        { "blanks", Repeat("\u3000 \t", Megabyte) },
    };

    [Theory]
    [MemberData(nameof(Large))]
    public void Megabytes_are_examined_or_refused_in_bounded_time(string name, string text)
    {
        var watch = Stopwatch.StartNew();
        if (PlainTextReading.Read(name, text) is { } document)
        {
            _ = Examiner.Examine(new ExamineRequest { Standard = ExamineFiles.Standard, Documents = [document], Terms = ExamineFiles.Terms });
        }

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"{name}: {watch.Elapsed}");
    }

    [Fact]
    public void Report_cut_off_at_any_place_is_examined()
    {
        for (var length = 0; length < CleanReport.Text.Length; length += 97)
        {
            _ = ExamineFiles.Examine(CleanReport.Text[..length]);
        }
    }

    [Fact]
    public void Report_with_any_line_lost_twice_or_shuffled_is_examined()
    {
        var lines = CleanReport.Text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var twice = lines.ToList();
            twice.Insert(at, lines[at]);
            _ = ExamineFiles.Examine(string.Join('\n', twice));
            _ = ExamineFiles.Examine(string.Join('\n', lines.Where((_, other) => other != at)));
        }

        _ = ExamineFiles.Examine(string.Join('\n', lines.Reverse()));
    }

    [Fact]
    public void More_text_than_can_be_examined_is_refused()
    {
        Assert.Null(PlainTextReading.Read("x", Repeat("a\n", ExaminedText.MostBlocks + 1)));
        Assert.False(ExaminedFile.Read("x", Encoding.UTF8.GetBytes(Repeat("a\n", ExaminedText.MostBlocks + 1))).TryGet(out _, out var problem));
        Assert.Equal("examine.too_large", problem.Code);
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    // Each differs from all others in a few characters, so that nothing is equal and all is alike.
    private static string Similar(int sentences)
    {
        var text = new StringBuilder();
        foreach (var part in (ReadOnlySpan<string>)["报告", "信息公开表"])
        {
            text.Append(part).Append('\n');
            for (var at = 0; at < sentences; at++)
            {
                text.Append("示例园区第").Append(at).Append(part).Append("项工作按照计划推进并完成年度任务。\n");
            }
        }

        return text.ToString();
    }
}
