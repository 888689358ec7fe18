using EcoPark.Documents.Word;
using EcoPark.Documents.Word.Writing;

namespace EcoPark.Documents.Facts;

/// <summary>Writes down the lines of a document that carry numbers, as a reader of the file will meet them.</summary>
internal static class FixedLines
{
    public static IReadOnlyList<FixedLine> Of(IEnumerable<WordBlock> blocks) =>
        [.. blocks.SelectMany(Lines).Where(line => LineTokens.IsNumbered(line.Text))];

    private static IEnumerable<FixedLine> Lines(WordBlock block) => block switch
    {
        WordBlock.TitleLine title => Sentences(FixedKind.Label, Plain(title.Text)),
        WordBlock.Heading heading => Sentences(FixedKind.Heading, Plain(heading.Text)),
        WordBlock.Paragraph paragraph => Paragraph(paragraph),
        WordBlock.Table table => Sentences(FixedKind.Label, Plain(table.Caption ?? "")).Concat(table.Rows.SelectMany(Row)),
        WordBlock.Chart chart => Sentences(FixedKind.Label, Plain(chart.Caption ?? "")),
        WordBlock.TableOfContents contents => Sentences(FixedKind.Label, Plain(contents.Title ?? "")),
        WordBlock.PageBreak or WordBlock.SectionBreak => [],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A row of one cell is running text in a frame, as in the form.
    private static IEnumerable<FixedLine> Row(TableRow row)
    {
        if (row.Cells.Count == 1)
        {
            return row.Cells[0].Paragraphs.SelectMany(Paragraph);
        }

        var line = new LineText();
        foreach (var (index, cell) in row.Cells.Index())
        {
            if (index > 0)
            {
                line.EndCell();
            }

            foreach (var paragraph in cell.Paragraphs)
            {
                Append(line, paragraph).Words(" ");
            }
        }

        return [new FixedLine(FixedKind.Row, line.Build())];
    }

    private static IEnumerable<FixedLine> Paragraph(WordBlock.Paragraph paragraph) => Sentences(
        paragraph.Style is ParagraphStyle.Body or ParagraphStyle.Flush or ParagraphStyle.CellBody ? FixedKind.Text : FixedKind.Label,
        Append(new LineText(), paragraph).Build());

    private static LineText Append(LineText line, WordBlock.Paragraph paragraph)
    {
        foreach (var run in paragraph.Runs)
        {
            _ = run switch
            {
                WordInline.Text text => line.Words(CleanText.Of(text.Value)),
                WordInline.BoundNumber number => line.Number(number.FactId),
                WordInline.CheckBox box => line.Words(box.Checked ? "☑" : "□"),
                WordInline.LineBreak => line.Words("\n"),
                WordInline.Placeholder placeholder => line.Words(CleanText.Of(placeholder.Value)),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        return line;
    }

    private static string Plain(string text) => new LineText().Words(CleanText.Of(text)).Build();

    private static IEnumerable<FixedLine> Sentences(FixedKind kind, string line) =>
        LineText.Sentences(line).Select(sentence => new FixedLine(kind, sentence));
}
