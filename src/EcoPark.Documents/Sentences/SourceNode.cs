namespace EcoPark.Documents.Sentences;

/// <summary>The text of a sentence taken apart at its braces, blocks with their clauses; it mirrors the parts that the parser makes of it.</summary>
internal abstract record SourceNode(string Source)
{
    public sealed record Leaf(string Source) : SourceNode(Source);

    /// <summary>{if …}, {maybe} or {join …} up to its {end}.</summary>
    public sealed record Block(string Source, string Open, IReadOnlyList<IReadOnlyList<SourceNode>> Clauses) : SourceNode(Source);

    /// <summary>The nodes of a text whose braces match.</summary>
    public static IReadOnlyList<SourceNode> Read(string text)
    {
        var at = 0;
        return Clause(text, ref at);
    }

    private static List<SourceNode> Clause(string text, ref int at)
    {
        var nodes = new List<SourceNode>();
        while (at < text.Length)
        {
            var token = SourceTokens.At(text, at);
            if (token is SourceTokens.Also or SourceTokens.End)
            {
                break;
            }

            nodes.Add(SourceTokens.Opens(token) ? ReadBlock(text, token, ref at) : new Leaf(token));
            at += nodes[^1] is Leaf ? token.Length : 0;
        }

        return nodes;
    }

    private static Block ReadBlock(string text, string open, ref int at)
    {
        var start = at;
        at += open.Length;
        var clauses = new List<IReadOnlyList<SourceNode>> { Clause(text, ref at) };
        while (at < text.Length && SourceTokens.At(text, at) == SourceTokens.Also)
        {
            at += SourceTokens.Also.Length;
            clauses.Add(Clause(text, ref at));
        }

        at = Math.Min(text.Length, at + SourceTokens.End.Length);
        return new Block(text[start..at], open, clauses);
    }
}
