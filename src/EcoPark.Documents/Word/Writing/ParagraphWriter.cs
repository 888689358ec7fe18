using System.Diagnostics;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EcoPark.Documents.Word.Writing;

/// <summary>Writes a paragraph of the body or of a cell.</summary>
internal static class ParagraphWriter
{
    /// <summary>Writes the paragraph; the size matters only for text of cells.</summary>
    public static Paragraph Write(WordBlock.Paragraph paragraph, TableTextSize size, WriterState state, bool bold = false)
    {
        var written = BodyWriter.Styled(Style(paragraph.Style, size));
        if (paragraph.Style == ParagraphStyle.CellBody && written.ParagraphProperties is { } properties)
        {
            properties.Indentation = new Indentation { FirstLineChars = 200, FirstLine = FirstLine(size) };
        }

        InlineWriter.Append(written, paragraph.Runs, state, bold);
        return written;
    }

    private static string Style(ParagraphStyle style, TableTextSize size) => style switch
    {
        ParagraphStyle.Body => StyleNames.Body,
        ParagraphStyle.Flush => StyleNames.Flush,
        ParagraphStyle.Centred => StyleNames.Centred,
        ParagraphStyle.Signature => StyleNames.Signature,
        ParagraphStyle.Subtitle => StyleNames.Subtitle,
        ParagraphStyle.Note => StyleNames.Note,
        ParagraphStyle.Cell or ParagraphStyle.CellBody => StyleNames.Cell(size),
        _ => throw new UnreachableException(),
    };

    // Two characters in twips, for programs that do not know the indent in characters.
    private static string FirstLine(TableTextSize size) => size switch
    {
        TableTextSize.Small => "420",
        TableTextSize.Tiny => "360",
        _ => "480",
    };
}
