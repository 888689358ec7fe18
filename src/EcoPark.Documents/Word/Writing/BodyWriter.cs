using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EcoPark.Documents.Word.Writing;

/// <summary>Writes the blocks one below the other, with their page and section breaks.</summary>
internal sealed class BodyWriter(WriterState state)
{
    private readonly Body body = new();
    private bool breakPending;

    /// <summary>Writes all blocks.</summary>
    public Body Write()
    {
        foreach (var block in state.Document.Blocks)
        {
            Append(block);
        }

        if (body.LastChild is not Paragraph)
        {
            // A body must not end with a table.
            AppendParagraph(Spacer());
        }

        body.AppendChild(PageSetup.Section(state.Document.Layout, state.Orientation));
        return body;
    }

    /// <summary>A paragraph with a style and nothing else.</summary>
    public static Paragraph Styled(string style) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }));

    /// <summary>An invisible paragraph one point high, where the format wants one.</summary>
    public static Paragraph Spacer() => Styled(StyleNames.Spacer);

    private void Append(WordBlock block)
    {
        switch (block)
        {
            case WordBlock.TitleLine title:
                AppendParagraph(Text(StyleNames.Title, title.Text));
                break;
            case WordBlock.Heading heading:
                AppendHeading(heading);
                break;
            case WordBlock.Paragraph paragraph:
                AppendParagraph(ParagraphWriter.Write(paragraph, TableTextSize.Normal, state));
                break;
            case WordBlock.Table table:
                AppendTable(table);
                break;
            case WordBlock.Chart chart:
                AppendParagraph(ChartWriter.Write(chart, state));
                AppendCaption(chart.Caption, above: false);
                break;
            case WordBlock.TableOfContents contents:
                AppendContents(contents);
                break;
            case WordBlock.PageBreak:
                breakPending = true;
                break;
            case WordBlock.SectionBreak section:
                EndSection(section.Next);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void AppendHeading(WordBlock.Heading heading)
    {
        if (heading.Level is < 1 or > 4)
        {
            throw new ArgumentException($"A heading has level 1 to 4, not {Lengths.Text(heading.Level)}.", nameof(heading));
        }

        var paragraph = Styled(StyleNames.Heading(heading.Level));
        var id = state.NextBookmark();
        paragraph.AppendChild(new BookmarkStart { Id = id, Name = WriterState.HeadingBookmark(state.NextHeading()) });
        paragraph.AppendChild(InlineWriter.Run(CleanText.Line(heading.Text)));
        paragraph.AppendChild(new BookmarkEnd { Id = id });
        AppendParagraph(paragraph);
    }

    private void AppendTable(WordBlock.Table table)
    {
        if (table.Caption is null && (breakPending || body.LastChild is Table))
        {
            // Word joins neighbouring tables, and a table cannot carry a page break.
            AppendParagraph(Spacer());
        }

        AppendCaption(table.Caption, above: true);
        body.AppendChild(TableWriter.Write(table, state));
    }

    private void AppendCaption(string? caption, bool above)
    {
        if (caption is null)
        {
            return;
        }

        var paragraph = Text(StyleNames.Caption, caption);
        if (above)
        {
            paragraph.ParagraphProperties?.AppendChild(new KeepNext());
        }

        AppendParagraph(paragraph);
    }

    private void AppendContents(WordBlock.TableOfContents contents)
    {
        if (contents.Title is not null)
        {
            AppendParagraph(Text(StyleNames.ContentsTitle, contents.Title));
        }

        var entries = ContentsWriter.Write(contents, state.Document);
        if (entries is not null)
        {
            if (breakPending)
            {
                AppendParagraph(Spacer());
            }

            body.AppendChild(entries);
        }
    }

    private void EndSection(PageOrientation next)
    {
        var section = PageSetup.Section(state.Document.Layout, state.Orientation);
        if (body.LastChild is Paragraph { ParagraphProperties.SectionProperties: null } last)
        {
            (last.ParagraphProperties ??= new ParagraphProperties()).SectionProperties = section;
        }
        else
        {
            var spacer = Spacer();
            spacer.ParagraphProperties?.AppendChild(section);
            body.AppendChild(spacer);
        }

        breakPending = false;
        state.Orientation = next;
    }

    private void AppendParagraph(Paragraph paragraph)
    {
        if (breakPending && paragraph.ParagraphProperties is { } properties)
        {
            properties.PageBreakBefore = new PageBreakBefore();
            breakPending = false;
        }

        body.AppendChild(paragraph);
    }

    private static Paragraph Text(string style, string text)
    {
        var paragraph = Styled(style);
        paragraph.AppendChild<OpenXmlElement>(InlineWriter.Run(text));
        return paragraph;
    }
}
