using System.Text;
using UglyToad.PdfPig.Content;

namespace EcoPark.Documents.Examine;

/// <summary>Puts the letters of all pages together to paragraphs and table rows.</summary>
internal sealed class PdfLayout(ExaminedTextBuilder builder)
{
    private const double SameLine = 4;
    private const int SameEdge = 3;
    private const double Indent = 12;
    private const double Blank = 0.18;
    private const int WideCell = 220;
    private const int LongestHeading = 15;
    private readonly List<Piece> _pieces = [];
    private readonly SortedSet<int> _edges = [];

    public void Add(Page page)
    {
        var ruling = new PdfRuling(page);
        Dictionary<PdfCell, List<Letter>> cells = [];
        List<Letter> free = [];
        foreach (var letter in page.Letters)
        {
            var box = letter.BoundingBox;
            var middle = letter.StartBaseLine.Y + (letter.PointSize * 0.3);
            if (ruling.Around((letter.StartBaseLine.X + Math.Max(letter.EndBaseLine.X, box.Right)) / 2, middle) is not { } cell)
            {
                free.Add(letter);
            }
            else if (cells.TryGetValue(cell, out var letters))
            {
                letters.Add(letter);
            }
            else
            {
                cells[cell] = [letter];
            }
        }

        AddRows(page.Number, cells);
        foreach (var line in Lines(free))
        {
            var text = Text(line);
            if (!IsPageNumber(text))
            {
                _pieces.Add(new Piece(page.Number, line[0].StartBaseLine.Y, text, End(line), null, 0, null));
            }
        }
    }

    /// <summary>Hands all to the builder, in reading order.</summary>
    public void Close()
    {
        var columns = Columns();
        var margin = _pieces.Where(static piece => piece is { Row: null, Margin: null }).Select(static piece => piece.Right).DefaultIfEmpty(0).Max();
        var paragraph = new StringBuilder();
        Piece? before = null;
        Piece? line = null;
        foreach (var piece in _pieces.OrderBy(static piece => piece.Page).ThenByDescending(static piece => piece.Y))
        {
            if (piece.Row is not null)
            {
                Flush(paragraph);
                GiveRow(piece.Row, columns, begins: before?.Row is null);
            }
            else
            {
                GiveLine(piece, line, paragraph, margin);
                line = piece;
            }

            before = piece;
        }

        Flush(paragraph);
    }

    private void GiveRow(Dictionary<int, string> row, List<int> columns, bool begins)
    {
        if (begins)
        {
            builder.BeginTable();
        }

        builder.Row(columns.Select(column => row.Where(cell => Math.Abs(cell.Key - column) <= SameEdge)
            .Select(static cell => cell.Value).FirstOrDefault() ?? ""));
    }

    private void GiveLine(Piece piece, Piece? before, StringBuilder paragraph, double margin)
    {
        // The next cell begins a paragraph of its own; so does a page, unless the last one broke off in a sentence.
        // A line that stops before the margin ends its paragraph, unless it is the last of a page and breaks off.
        var brokeOff = piece.Page != before?.Page && !EndsSentence(paragraph) && before?.Line.Length > LongestHeading;
        if (!brokeOff && (piece.Cell != before?.Cell || before?.Right < (before?.Margin ?? margin) - (2 * Indent)))
        {
            Flush(paragraph);
        }

        paragraph.Append(piece.Line);
        if (EndsSentence(paragraph))
        {
            // Where a sentence ends with its line, a paragraph may too.
            paragraph.Append(' ');
        }
    }

    private void Flush(StringBuilder paragraph)
    {
        builder.Paragraph(paragraph.ToString());
        paragraph.Clear();
    }

    private List<int> Columns()
    {
        List<int> columns = [];
        foreach (var edge in _edges)
        {
            if (columns.Count == 0 || edge - columns[^1] > SameEdge)
            {
                columns.Add(edge);
            }
        }

        return columns;
    }

    // Cells of one upper edge are a row; a cell merged downwards belongs to its first. A wide cell alone in its row is running text.
    private void AddRows(int page, Dictionary<PdfCell, List<Letter>> cells)
    {
        List<KeyValuePair<PdfCell, List<Letter>>> row = [];
        foreach (var cell in cells.OrderByDescending(static cell => cell.Key.Top).ThenBy(static cell => cell.Key.Left))
        {
            if (row.Count > 0 && row[0].Key.Top - cell.Key.Top > SameEdge)
            {
                AddRow(page, row);
                row = [];
            }

            row.Add(cell);
        }

        if (row.Count > 0)
        {
            AddRow(page, row);
        }
    }

    private void AddRow(int page, List<KeyValuePair<PdfCell, List<Letter>>> row)
    {
        var first = row[0].Key;
        if (row.Count == 1 && first.Right - first.Left > WideCell)
        {
            _pieces.AddRange(Lines(row[0].Value).Select(line =>
                new Piece(page, line[0].StartBaseLine.Y, Text(line), End(line), first.Right, first.Top, null)));
            return;
        }

        Dictionary<int, string> texts = [];
        foreach (var (cell, letters) in row)
        {
            _edges.Add(cell.Left);
            texts[cell.Left] = string.Concat(Lines(letters).Select(Text));
        }

        _pieces.Add(new Piece(page, first.Top, "", 0, null, first.Top, texts));
    }

    private static IEnumerable<List<Letter>> Lines(List<Letter> letters)
    {
        List<Letter> line = [];
        foreach (var letter in letters.OrderByDescending(static letter => letter.StartBaseLine.Y))
        {
            if (line.Count > 0 && line[0].StartBaseLine.Y - letter.StartBaseLine.Y > SameLine)
            {
                yield return Sorted(line);
                line = [];
            }

            line.Add(letter);
        }

        if (line.Count > 0)
        {
            yield return Sorted(line);
        }
    }

    private static List<Letter> Sorted(List<Letter> line) => [.. line.OrderBy(static letter => letter.StartBaseLine.X)];

    private static double End(List<Letter> line) => line[^1].EndBaseLine.X;

    private static bool EndsSentence(StringBuilder text) => text.Length == 0 || text[^1] is ' ' or '。' or '！' or '？' or '”' or '!';

    // A blank between words may be no letter in the file but a gap wider than those of its line.
    private static string Text(List<Letter> line)
    {
        var gaps = new double[line.Count];
        for (var at = 1; at < line.Count; at++)
        {
            gaps[at] = line[at].StartBaseLine.X - line[at - 1].EndBaseLine.X;
        }

        var usual = gaps.Order().ElementAt(line.Count / 2);
        var text = new StringBuilder();
        for (var at = 0; at < line.Count; at++)
        {
            if (gaps[at] > usual + (Blank * line[at].PointSize))
            {
                text.Append(' ');
            }

            text.Append(line[at].Value);
        }

        return text.ToString().Trim();
    }

    private static bool IsPageNumber(string text) =>
        text.Length <= 12 && text.All(static character => char.IsAsciiDigit(character) || char.IsWhiteSpace(character) || character is '-' or '—' or '–');

    // A line of text with its right end and, in a cell, right end and top of the cell; or a row of cells by their left edges.
    private sealed record Piece(int Page, double Y, string Line, double Right, double? Margin, int Cell, Dictionary<int, string>? Row);
}
