using System.Globalization;
using EcoPark.Documents.Word;

namespace EcoPark.Documents.Disclosure;

/// <summary>
/// The 信息公开表 as data, read off the very blocks of which the Word document is written, so that a page and the document
/// cannot differ.
/// </summary>
public sealed record PublicForm
{
    private const int ComplianceCells = 7; // beside the class, which spans rows
    private const string NotAForm = "The document is not a disclosure form.";

    /// <summary>Title and subtitle, parted by a line feed.</summary>
    public required string Title { get; init; }

    /// <summary>The mark of demonstration data; null for real data.</summary>
    public string? DemoMark { get; init; }

    /// <summary>The three headings with their numbers.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>一、基本情况.</summary>
    public required IReadOnlyList<PublicBasicRow> Basics { get; init; }

    /// <summary>二、进展.</summary>
    public required IReadOnlyList<PublicPart> Progress { get; init; }

    /// <summary>The eight column heads of part three.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>三、达标情况.</summary>
    public required IReadOnlyList<PublicIndicator> Indicators { get; init; }

    /// <summary>The notes below the table.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Reads the form of a report set.</summary>
    /// <exception cref="ArgumentException">The document is not one that the report set builder wrote as its form.</exception>
    public static PublicForm Of(WordDocument form)
    {
        var tables = form.Blocks.OfType<WordBlock.Table>().ToList();
        var title = form.Blocks.OfType<WordBlock.TitleLine>().FirstOrDefault();
        if (tables.Count != 3 || title is null)
        {
            throw new ArgumentException(NotAForm, nameof(form));
        }

        var last = form.Blocks.Index().Last(block => block.Item is WordBlock.Table).Index;
        return new PublicForm
        {
            Title = title.Text,
            DemoMark = form.Blocks.ElementAtOrDefault(1) is WordBlock.Paragraph mark ? Words(mark) : null,
            Headings = [.. form.Blocks.OfType<WordBlock.Heading>().Select(heading => heading.Text)],
            Basics = Basic(tables[0]),
            Progress = [.. tables[1].Rows.Select(row => Part(row.Cells[0]))],
            Columns = [.. tables[2].Rows[0].Cells.Select(Words)],
            Indicators = Compliance(tables[2]),
            Notes = [.. form.Blocks.Skip(last + 1).OfType<WordBlock.Paragraph>().Select(Words)],
        };
    }

    private static List<PublicBasicRow> Basic(WordBlock.Table table)
    {
        var rows = new List<PublicBasicRow>();
        var (group, left) = ((string?)null, 0);
        foreach (var row in table.Rows)
        {
            var cells = row.Cells;
            if (left == 0)
            {
                group = null;
                if (cells.Count == 3)
                {
                    (group, left) = (Words(cells[0]), cells[0].RowSpan);
                    cells = [.. cells.Skip(1)];
                }
            }

            left = Math.Max(0, left - 1);
            rows.Add(new PublicBasicRow(group, cells.Count == 2 ? Words(cells[0]) : null, Runs(cells[^1])));
        }

        return rows;
    }

    private static PublicPart Part(TableCell cell) => new(Words(cell.Paragraphs[0]),
        [.. cell.Paragraphs.Skip(1).Select(paragraph => new PublicParagraph(IsHeading(paragraph), [.. paragraph.Runs.Select(PublicRun.Of)]))]);

    private static bool IsHeading(WordBlock.Paragraph paragraph) => paragraph.Runs is [WordInline.Text { Marks: TextMarks.Bold }];

    private static List<PublicIndicator> Compliance(WordBlock.Table table)
    {
        var rows = new List<PublicIndicator>();
        var @class = "";
        foreach (var row in table.Rows.Skip(table.HeaderRows))
        {
            if (row.Cells.Count > ComplianceCells)
            {
                @class = Words(row.Cells[0]);
            }

            var cells = row.Cells.Skip(row.Cells.Count - ComplianceCells).ToList();
            rows.Add(new PublicIndicator
            {
                Class = @class,
                Number = int.Parse(Words(cells[0]), CultureInfo.InvariantCulture),
                Name = Words(cells[1]),
                Unit = Words(cells[2]),
                Requirement = Words(cells[3]),
                Chosen = Words(cells[4]),
                Value = Runs(cells[5])[0],
                Verdict = Words(cells[6]),
            });
        }

        return rows;
    }

    private static List<PublicRun> Runs(TableCell cell) => [.. cell.Paragraphs.SelectMany(paragraph => paragraph.Runs).Select(PublicRun.Of)];

    private static string Words(TableCell cell) => string.Join('\n', cell.Paragraphs.Select(Words));

    private static string Words(WordBlock.Paragraph paragraph) => string.Concat(paragraph.Runs.Select(run => PublicRun.Of(run).Text));
}
