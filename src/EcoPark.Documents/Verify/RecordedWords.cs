using System.Text;
using EcoPark.Documents.Facts;

namespace EcoPark.Documents.Verify;

/// <summary>Turns a line back into what a person reads.</summary>
internal static class RecordedWords
{
    /// <summary>The line with the digits of the facts in place of their ids.</summary>
    public static string Printed(string line, IReadOnlyDictionary<string, Fact> facts)
    {
        var words = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
        {
            var close = line[at] == '{' ? line.IndexOf('}', at) : -1;
            if (close > 0)
            {
                words.Append(facts.TryGetValue(line[(at + 1)..close], out var fact) ? fact.Printed : "？");
                at = close;
            }
            else
            {
                words.Append(line[at]);
            }
        }

        return words.ToString();
    }

    /// <summary>The line without the numbers of some facts.</summary>
    public static string Without(string line, IReadOnlySet<string> factIds)
    {
        var words = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
        {
            var close = line[at] == '{' ? line.IndexOf('}', at) : -1;
            if (close > 0 && factIds.Contains(line[(at + 1)..close]))
            {
                at = close;
            }
            else
            {
                words.Append(line[at]);
            }
        }

        return words.ToString();
    }
}
