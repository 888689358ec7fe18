namespace EcoPark.EndToEnd.Tests;

public sealed class UsageTests
{
    [Fact]
    public async Task The_version_is_one_line()
    {
        var run = await EcoParkProcess.RunAsync("--version");
        Assert.Equal(0, run.Code);
        Assert.Matches(@"^ecopark \d+\.\d+\.\d+\n$", run.Out);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("没有命令“evalute”", "evalute", "x.json")]
    [InlineData("不认识选项 --jsn", "evaluate", "x.json", "--jsn")]
    [InlineData("缺少参数 INPUT", "evaluate")]
    [InlineData("--lang 的值“fr”不对", "evaluate", "x.json", "--lang", "fr")]
    [InlineData("--indicator 的值“abc”不对", "explain", "x.json", "--indicator", "abc")]
    [InlineData("The argument OUT.xlsx is missing", "template", "--lang", "en")]
    public async Task Wrong_usage_gives_2_and_says_what_is_wrong(string message, params string[] arguments)
    {
        var run = await EcoParkProcess.RunAsync(arguments);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    // Regression: the list of commands cut 年度评价报告.docx at its dot.
    [Fact]
    public async Task The_list_of_commands_says_what_each_does()
    {
        var run = await EcoParkProcess.RunAsync("--help");
        Assert.Contains("年度评价报告.docx、对照考核表.xlsx", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_where_a_folder_belongs_is_named()
    {
        var run = await EcoParkProcess.RunAsync("report", Repository.Reference, "--out", Repository.Reference);
        Assert.Equal(2, run.Code);
        Assert.Contains("这里需要文件夹", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_command_the_usage_is_shown()
    {
        var run = await EcoParkProcess.RunAsync();
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        Assert.Contains("evaluate", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_data_the_program_says_where_it_looked()
    {
        var run = await EcoParkProcess.RunAsync(new Dictionary<string, string> { ["ECOPARK_STANDARDS"] = "/nowhere" }, "evaluate", Repository.Reference);
        Assert.Equal(2, run.Code);
        Assert.StartsWith("/nowhere: ", run.Error, StringComparison.Ordinal);
    }
}
