using System.CommandLine;
using EcoPark.Host.CommandLine;

namespace EcoPark.EndToEnd.Tests;

public sealed class HelpTests
{
    public static TheoryData<string, bool> Commands => [.. new[] { true, false }.SelectMany(chinese => All(Tree(chinese).Root).Select(command => (command.Path, chinese)))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_help_with_examples_that_parse(string path, bool chinese)
    {
        var (root, session) = Tree(chinese);
        var command = All(root).Single(candidate => candidate.Path == path).Command;
        using var text = new StringWriter();
        CommandHelp.Write(command, text, session);
        Assert.NotEmpty(command.Examples);
        Assert.All(text.ToString().Split('\n'), line => Assert.True(Cells.Of(line) <= 100, line));
        foreach (var example in command.Examples)
        {
            Assert.Contains(example.Line, text.ToString(), StringComparison.Ordinal);
            var words = example.Line.Split('>')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("ecopark", words[0]);
            var parsed = root.Parse(words[1..]);
            Assert.Empty(UsageFaults.Of(parsed, words[1..], session));
        }
    }

    [Fact]
    public async Task Help_goes_to_standard_output_and_ends_with_0()
    {
        var run = await EcoParkProcess.RunAsync("standard", "check", "--help", "--lang", "en");
        Assert.Equal(0, run.Code);
        Assert.Contains("Examples", run.Out, StringComparison.Ordinal);
        Assert.Contains("FOLDER", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    private static (RootCommands Root, Session Session) Tree(bool chinese)
    {
        var session = new Session(chinese);
        return (new RootCommands(session, new GlobalOptions(session)), session);
    }

    private static IEnumerable<(string Path, EcoParkCommand Command)> All(EcoParkCommand command, string path = "ecopark") =>
        command.Subcommands.OfType<EcoParkCommand>().SelectMany(sub => All(sub, $"{path} {sub.Name}")).Prepend((path, command));
}
