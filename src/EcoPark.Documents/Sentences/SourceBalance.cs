using System.Text;

namespace EcoPark.Documents.Sentences;

/// <summary>Mends a text from which a block's beginning or end was deleted: what has lost its counterpart goes too, words and figures stay.</summary>
public static class SourceBalance
{
    /// <summary>The text with matching blocks in each paragraph; a sound text stays as it is.</summary>
    public static string Of(string text) => string.Join('\n', text.Split('\n').Select(Paragraph));

    private static string Paragraph(string text)
    {
        var tokens = SourceTokens.Of(text).ToList();
        var open = new Stack<int>();
        var lost = new HashSet<int>();
        foreach (var (index, token) in tokens.Index())
        {
            if (SourceTokens.Opens(token))
            {
                open.Push(index);
            }
            else if (token == SourceTokens.End)
            {
                if (!open.TryPop(out _))
                {
                    lost.Add(index);
                }
            }
            else if (token == SourceTokens.Also && !(open.TryPeek(out var block) && tokens[block].StartsWith("{join", StringComparison.Ordinal)))
            {
                lost.Add(index);
            }
        }

        // The clauses of a join that lost its end would run into one another without their sign.
        lost.UnionWith(open);
        foreach (var index in open.Where(index => tokens[index].StartsWith("{join", StringComparison.Ordinal)))
        {
            lost.UnionWith(Enumerable.Range(index, tokens.Count - index).Where(at => tokens[at] == SourceTokens.Also && Enclosing(tokens, at) == index));
        }

        var kept = new StringBuilder();
        foreach (var (index, token) in tokens.Index())
        {
            kept.Append(lost.Contains(index) ? "" : token);
        }

        return kept.ToString();
    }

    private static int Enclosing(List<string> tokens, int at)
    {
        var depth = 0;
        for (var index = at - 1; index >= 0; index--)
        {
            depth += tokens[index] == SourceTokens.End ? 1 : SourceTokens.Opens(tokens[index]) ? -1 : 0;
            if (depth < 0)
            {
                return index;
            }
        }

        return -1;
    }
}
