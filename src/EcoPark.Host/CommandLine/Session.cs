using System.Text;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Spectre.Console;

namespace EcoPark.Host.CommandLine;

/// <summary>One call of the program: its language and where it writes. UTF-8 always, whatever the locale says.</summary>
internal sealed class Session : IDisposable
{
    private const int MostProblemsShown = 20;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private IAnsiConsole? _screen;

    public Session(bool chinese)
    {
        Chinese = chinese;
        Out = new StreamWriter(Console.OpenStandardOutput(), Utf8, 65_536);
        Error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
    }

    public bool Chinese { get; }

    public StreamWriter Out { get; }

    public StreamWriter Error { get; }

    /// <summary>Tables and trees; made on first use, because loading it takes time that plain answers need not pay.</summary>
    public IAnsiConsole Screen => _screen ??= TerminalOutput.Open(Out);

    public string Say(string zh, string en) => Chinese ? zh : en;

    public string Say(LocalText text) => text.In(Chinese);

    /// <summary>Text for people, broken at the width of the screen; later lines stand below the first word.</summary>
    public void Tell(string text, Style? style = null, string mark = "", Style? markStyle = null)
    {
        var indent = mark.Length == 0 ? 0 : mark.Length + 1;
        var first = true;
        foreach (var line in Plain.Wrap(Plain.Line(text), Screen.Profile.Width - indent))
        {
            Screen.Write(new Text(first ? mark : "", markStyle));
            Screen.Write(new Text(new string(' ', first ? indent - mark.Length : indent)));
            Screen.Write(new Text(line, style));
            Screen.WriteLine();
            first = false;
        }
    }

    /// <summary>What long work is doing, on one line of an interactive standard error; empty: the line is cleared.</summary>
    public void Progress(string text)
    {
        if (!Console.IsErrorRedirected)
        {
            Error.Write($"\r\u001b[K{text}");
        }
    }

    /// <summary>A line on standard error, after everything already said on standard output.</summary>
    public void Complain(string message)
    {
        Out.Flush();
        Error.WriteLine(Plain.Line(message));
    }

    /// <summary>Each problem on a line of its own; a very long list is cut and counted.</summary>
    public void Complain(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems.Take(MostProblemsShown))
        {
            Complain(problem.ToText(Chinese));
        }

        if (problems.Count > MostProblemsShown)
        {
            var more = problems.Count - MostProblemsShown;
            Complain(Say($"…… 另有 {more} 处问题，改正以上各处后再试。", $"… and {more} more; mend these first."));
        }
    }

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }
}
