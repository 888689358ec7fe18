using EcoPark.Documents.Word;

namespace EcoPark.Documents.Examine;

/// <summary>The text of a .docx as a document to examine.</summary>
public static class WordReading
{
    /// <summary>Takes over paragraphs and tables; entries of a table of contents are left out.</summary>
    /// <param name="name">What the document is called in messages.</param>
    /// <param name="word">The text read.</param>
    /// <returns>The document; null when it is larger than <see cref="ExaminedText"/> allows.</returns>
    public static ExaminedText? Read(string name, WordText word)
    {
        var builder = new ExaminedTextBuilder();
        var afterText = false;
        foreach (var block in word.Blocks)
        {
            switch (block)
            {
                case TextBlock.Paragraph { InTableOfContents: false } paragraph:
                    builder.Paragraph(paragraph.Text);
                    afterText |= !string.IsNullOrWhiteSpace(paragraph.Text);
                    break;
                case TextBlock.Table table:
                    Add(builder, table, afterText);
                    afterText = false;
                    break;
                default:
                    break;
            }
        }

        return builder.IsTooLarge ? null : builder.Build(name);
    }

    // Two tables with nothing between are one that a page break has cut; with text between they are two.
    private static void Add(ExaminedTextBuilder builder, TextBlock.Table table, bool afterText)
    {
        builder.BeginTable();
        if (afterText)
        {
            builder.Break();
        }

        foreach (var row in table.Rows)
        {
            builder.Row(row.Cells.Select(static cell => cell.MergedInto is null ? cell.Text : ""));
        }
    }
}
