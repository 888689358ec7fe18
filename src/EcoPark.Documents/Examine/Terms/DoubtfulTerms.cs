using System.Collections.Immutable;
using System.Text;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Examine;

/// <summary>Reads <c>standards/rules/doubtful-terms.json</c>.</summary>
public static class DoubtfulTerms
{
    private const string File = "rules/doubtful-terms.json";
    private const int ShortestText = 2;

    /// <summary>Reads the list.</summary>
    /// <param name="json">The text of the file.</param>
    /// <returns>The terms; null when the text is not such a list: unknown members and empty terms are refused.</returns>
    public static ImmutableArray<DoubtfulTerm>? Read(string json)
    {
        if (StrictJson.Parse(Encoding.UTF8.GetBytes(json), File).Value is not { } root)
        {
            return null;
        }

        var problems = new List<Problem>();
        var map = new MapReader(root, problems);
        ImmutableArray<DoubtfulTerm> terms = [.. map.Elements("terms", required: true).Select(node => Term(new MapReader(node, problems)))];
        map.Done();
        return problems.Count == 0 ? terms : null;
    }

    private static DoubtfulTerm Term(MapReader map)
    {
        var term = new DoubtfulTerm(Text(map, "term"), Text(map, "suggestion"), Text(map, "source"));
        map.Done();
        return term;
    }

    // A term of one character would be found in every line.
    private static string Text(MapReader map, string name)
    {
        var text = map.Text(name);
        if (text.Length < ShortestText)
        {
            map.Report(map.Node, "empty-text", $"“{name}”至少要有 {ShortestText} 个字符。", $"'{name}' needs at least {ShortestText} characters.");
        }

        return text;
    }
}
