using System.Globalization;
using System.Text;
using Spectre.Console;

namespace EcoPark.Host.CommandLine;

/// <summary>
/// Where tables go. Colours only on a terminal; redirected output is plain text of a fixed width, so that the same
/// call writes the same file everywhere. <c>COLUMNS</c> overrides the width.
/// </summary>
internal sealed class TerminalOutput(TextWriter writer, bool isTerminal) : IAnsiConsoleOutput
{
    private const int RedirectedWidth = 100;
    private const int NarrowestWidth = 60;
    private const int WidestWidth = 400;

    public TextWriter Writer => writer;

    public bool IsTerminal => isTerminal;

    public int Width { get; } = Columns(isTerminal);

    public int Height => 50;

    public static IAnsiConsole Open(TextWriter writer)
    {
        var isTerminal = !Console.IsOutputRedirected;
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new TerminalOutput(isTerminal ? writer : new TrimmedLines(writer), isTerminal),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
    }

    /// <summary>The width for text: that of the terminal or of <c>COLUMNS</c>.</summary>
    public static int Columns(bool isTerminal)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted))
        {
            return Math.Clamp(wanted, NarrowestWidth, WidestWidth);
        }

        return isTerminal && Window() is > 0 and var width ? Math.Clamp(width, NarrowestWidth, WidestWidth) : RedirectedWidth;
    }

    public void SetEncoding(Encoding encoding)
    {
        // Always UTF-8.
    }

    private static int Window()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
