using EcoPark.Host.CommandLine;
using Spectre.Console;

namespace EcoPark.Host.Display;

/// <summary>A tree of texts for the terminal. Long texts go on below their own beginning, in the measure of Chinese.</summary>
/// <param name="Text">What stands at this place.</param>
/// <param name="Style">Its colour; null: plain.</param>
internal sealed record TreeLines(string Text, Style? Style = null)
{
    private readonly List<TreeLines> _branches = [];

    /// <summary>Adds a branch and returns it.</summary>
    public TreeLines Add(string text, Style? style = null)
    {
        var branch = new TreeLines(text, style);
        _branches.Add(branch);
        return branch;
    }

    public void Write(IAnsiConsole screen) => Write(screen, "", "");

    private void Write(IAnsiConsole screen, string first, string others)
    {
        var isFirst = true;
        var below = _branches.Count > 0 ? "│  " : "";
        foreach (var line in Plain.Wrap(Plain.Line(Text), screen.Profile.Width - Plain.Cells(others) - below.Length))
        {
            screen.Write(new Text(isFirst ? first : others + below));
            screen.Write(new Text(line, Style));
            screen.WriteLine();
            isFirst = false;
        }

        for (var index = 0; index < _branches.Count; index++)
        {
            var isLast = index == _branches.Count - 1;
            _branches[index].Write(screen, others + (isLast ? "└─ " : "├─ "), others + (isLast ? "   " : "│  "));
        }
    }
}
