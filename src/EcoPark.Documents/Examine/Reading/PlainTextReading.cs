using System.Collections.Immutable;

namespace EcoPark.Documents.Examine;

/// <summary>Reads plain text: one paragraph per line; a line with <c>|</c> or several tabs is a table row.</summary>
public static class PlainTextReading
{
    /// <summary>Reads a text.</summary>
    /// <param name="name">What the document is called in messages.</param>
    /// <param name="text">The text.</param>
    /// <returns>The document; null when it is larger than <see cref="ExaminedText"/> allows.</returns>
    public static ExaminedText? Read(string name, string text)
    {
        if (text.Length > ExaminedText.MostCharacters)
        {
            return null;
        }

        var blocks = ImmutableArray.CreateBuilder<ExaminedBlock>();
        var table = 0;
        var inTable = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.IsEmpty)
            {
                continue;
            }

            if (blocks.Count == ExaminedText.MostBlocks)
            {
                return null;
            }

            var separator = Separator(line);
            table += separator is not null && !inTable ? 1 : 0;
            inTable = separator is not null;
            blocks.Add(separator is { } sign
                ? new ExaminedBlock.Row(table, Cells(line.Trim(" \r"), sign))
                : new ExaminedBlock.Paragraph(trimmed.ToString()));
        }

        return new ExaminedText(name, blocks.ToImmutable());
    }

    private static char? Separator(ReadOnlySpan<char> line)
    {
        if (line.Contains('|'))
        {
            return '|';
        }

        return line.Count('\t') >= 2 ? '\t' : null;
    }

    private static ImmutableArray<string> Cells(ReadOnlySpan<char> line, char separator)
    {
        // A Markdown row opens with a bar; the source's rows do not.
        var rest = separator == '|' && line[0] == separator ? line[1..] : line;
        var cells = ImmutableArray.CreateBuilder<string>();
        while (cells.Count < ExaminedText.MostCells)
        {
            var bar = rest.IndexOf(separator);
            cells.Add((bar < 0 ? rest : rest[..bar]).Trim().ToString());
            if (bar < 0)
            {
                break;
            }

            rest = rest[(bar + 1)..];
        }

        // Markdown closes the row with a bar, merged cells leave empty ones behind.
        while (cells.Count > 1 && cells[^1].Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return cells.ToImmutable();
    }
}
