using EcoPark.Documents.Word;

namespace EcoPark.Documents.Report;

/// <summary>
/// Page numbers for the table of contents, read off a PDF of the same document instead of being estimated: the document
/// is written without numbers, converted, its pages' text searched for the headings, and written again.
/// </summary>
public static class ReportPages
{
    private const int MostLinesOfHeading = 3;

    /// <summary>The headings of a document in order, all levels.</summary>
    public static IReadOnlyList<string> HeadingsOf(WordDocument document) =>
        [.. document.Blocks.OfType<WordBlock.Heading>().Select(heading => heading.Text)];

    /// <summary>The page of each heading, from 1; empty when one of them stands on no page, for a guess would mislead.</summary>
    /// <param name="pageTexts">The text of each page, lines kept.</param>
    /// <param name="headings">The headings in the order of the document.</param>
    public static IReadOnlyList<int> FromPdfText(IReadOnlyList<string> pageTexts, IReadOnlyList<string> headings)
    {
        var pages = pageTexts.Select(LinesOf).ToList();
        var found = new int[headings.Count];
        var page = pages.Count - 1;

        // From the end, because the table of contents repeats the headings before the text has them.
        for (var index = headings.Count - 1; index >= 0; index--)
        {
            var heading = Compact(headings[index]);
            while (page >= 0 && !pages[page].Contains(heading))
            {
                page--;
            }

            if (page < 0)
            {
                return [];
            }

            found[index] = page + 1;
        }

        return found;
    }

    /// <summary>The document with the pages in its table of contents.</summary>
    /// <param name="document">The document.</param>
    /// <param name="pages">The page of each heading; empty: the entries stand without.</param>
    public static WordDocument WithPages(WordDocument document, IReadOnlyList<int> pages) => document with
    {
        Blocks = [.. document.Blocks.Select(block => block is WordBlock.TableOfContents contents ? contents with { Pages = pages } : block)],
    };

    // A heading is a line of its own, or a few lines when it is long.
    private static HashSet<string> LinesOf(string text)
    {
        var lines = text.Split('\n').Select(Compact).Where(line => line.Length > 0).ToList();
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < lines.Count; start++)
        {
            for (var count = 1; count <= Math.Min(MostLinesOfHeading, lines.Count - start); count++)
            {
                known.Add(string.Concat(lines.GetRange(start, count)));
            }
        }

        return known;
    }

    private static string Compact(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
