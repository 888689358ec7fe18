using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EcoPark.Documents.Word.Writing;

/// <summary>Writes what stands in a paragraph.</summary>
internal static class InlineWriter
{
    /// <summary>Appends inlines to a paragraph.</summary>
    public static void Append(OpenXmlElement paragraph, IReadOnlyList<WordInline> inlines, WriterState state, bool bold = false)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case WordInline.Text text:
                    paragraph.AppendChild(Run(text.Value, Properties(text.Marks, bold)));
                    break;
                case WordInline.BoundNumber number:
                    AppendNumber(paragraph, number, state, bold);
                    break;
                case WordInline.CheckBox box:
                    // Both glyphs stand in the songti fonts of every office program; ☐ does not.
                    var properties = Properties(TextMarks.None, bold);
                    properties.RunStyle = new RunStyle { Val = StyleNames.Box };
                    paragraph.AppendChild(Run(box.Checked ? "☑" : "□", properties));
                    break;
                case WordInline.LineBreak:
                    paragraph.AppendChild(new Run(new Break()));
                    break;
                case WordInline.Placeholder placeholder:
                    paragraph.AppendChild(Run(placeholder.Value, new RunProperties(new RunStyle { Val = StyleNames.Missing })));
                    break;
                default:
                    throw new UnreachableException();
            }
        }
    }

    /// <summary>A run of text; line feeds become breaks and tabs become tab marks.</summary>
    public static Run Run(string text, RunProperties? properties = null)
    {
        var run = new Run();
        if (properties is { HasChildren: true })
        {
            run.AppendChild(properties);
        }

        var clean = CleanText.Of(text);
        var start = 0;
        for (var i = 0; i <= clean.Length; i++)
        {
            if (i < clean.Length && clean[i] is not ('\n' or '\t'))
            {
                continue;
            }

            if (i > start)
            {
                run.AppendChild(new Text(clean[start..i]) { Space = SpaceProcessingModeValues.Preserve });
            }

            if (i < clean.Length)
            {
                run.AppendChild<OpenXmlElement>(clean[i] == '\n' ? new Break() : new TabChar());
            }

            start = i + 1;
        }

        return run;
    }

    private static void AppendNumber(OpenXmlElement paragraph, WordInline.BoundNumber number, WriterState state, bool bold)
    {
        var anchor = number.Anchor;
        state.Claim(anchor);
        var id = state.NextBookmark();
        var alias = CleanText.Line(anchor.Alias);
        paragraph.AppendChild(new BookmarkStart { Id = id, Name = anchor.Bookmark });
        paragraph.AppendChild(new SdtRun(
            new SdtProperties(
                new SdtAlias { Val = alias },
                new Tag { Val = alias },
                new SdtId { Val = state.NextControl() },
                new SdtContentText()),
            new SdtContentRun(Run(number.Value, Properties(number.Marks, bold)))));
        paragraph.AppendChild(new BookmarkEnd { Id = id });
    }

    private static RunProperties Properties(TextMarks marks, bool bold)
    {
        var properties = new RunProperties();
        if (bold || marks.HasFlag(TextMarks.Bold))
        {
            properties.AppendChild(new Bold());
            properties.AppendChild(new BoldComplexScript());
        }

        if (marks.HasFlag(TextMarks.Strike))
        {
            properties.AppendChild(new Strike());
        }

        if (marks.HasFlag(TextMarks.Superscript) || marks.HasFlag(TextMarks.Subscript))
        {
            properties.AppendChild(new VerticalTextAlignment
            {
                Val = marks.HasFlag(TextMarks.Superscript)
                    ? VerticalPositionValues.Superscript
                    : VerticalPositionValues.Subscript,
            });
        }

        return properties;
    }
}
