using DocumentFormat.OpenXml.Wordprocessing;

namespace EcoPark.Documents.Word.Writing;

/// <summary>Writes the table of contents as a finished field: entries as they are, and the instruction to make them anew.</summary>
internal static class ContentsWriter
{
    /// <summary>The entries; null when no heading is to be listed.</summary>
    public static SdtBlock? Write(WordBlock.TableOfContents contents, WordDocument document)
    {
        var depth = Math.Clamp(contents.Depth, 1, 4);
        var entries = new List<Paragraph>();
        var number = 0;
        foreach (var heading in document.Blocks.OfType<WordBlock.Heading>())
        {
            number++;
            if (heading.Level <= depth)
            {
                int? page = number <= contents.Pages.Count ? contents.Pages[number - 1] : null;
                entries.Add(Entry(heading, WriterState.HeadingBookmark(number), page));
            }
        }

        if (entries.Count == 0)
        {
            return null;
        }

        // The field begins before the first entry and ends in the last, so it adds no line of its own.
        var first = entries[0].ParagraphProperties;
        foreach (var run in Begin($" TOC \\o \"1-{Lengths.Text(depth)}\" \\h \\z \\u ").Reverse())
        {
            entries[0].InsertAfter(run, first);
        }

        entries[^1].AppendChild(Mark(FieldCharValues.End));
        return new SdtBlock(
            new SdtProperties(
                new SdtId { Val = 99_999 },
                new SdtContentDocPartObject(
                    new DocPartGallery { Val = "Table of Contents" },
                    new DocPartUnique())),
            new SdtContentBlock(entries));
    }

    private static Paragraph Entry(WordBlock.Heading heading, string bookmark, int? page)
    {
        var link = new Hyperlink { Anchor = bookmark, History = true };
        link.AppendChild(InlineWriter.Run(CleanText.Line(heading.Text)));
        if (page is { } known)
        {
            link.AppendChild(new Run(new TabChar()));
            foreach (var run in Begin($" PAGEREF {bookmark} \\h "))
            {
                link.AppendChild(run);
            }

            link.AppendChild(new Run(new Text(Lengths.Text(known))));
            link.AppendChild(Mark(FieldCharValues.End));
        }

        var paragraph = BodyWriter.Styled(StyleNames.Contents(heading.Level));
        paragraph.AppendChild(link);
        return paragraph;
    }

    private static Run[] Begin(string instruction) =>
    [
        Mark(FieldCharValues.Begin),
        new Run(new FieldCode(instruction) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }),
        Mark(FieldCharValues.Separate),
    ];

    private static Run Mark(FieldCharValues kind) => new(new FieldChar { FieldCharType = kind });
}
