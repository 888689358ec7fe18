using System.Text;
using UglyToad.PdfPig.Content;

namespace EcoPark.Documents.Examine;

/// <summary>Puts the letters of all pages together to paragraphs and table rows.</summary>
internal sealed class PdfLayout(ExaminedTextBuilder builder)
{
    private const double SameLine = 4;
    private const int SameEdge = 3;
    private const double Indent = 12;
    private readonly List<(int Page, double Y, string? Line, double Left, double Right, Dictionary<int, string>? Row)> _pieces = [];
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
                _pieces.Add((page.Number, line[0].StartBaseLine.Y, text, line[0].StartBaseLine.X, line[^1].EndBaseLine.X, null));
            }
        }
    }

    /// <summary>Hands all to the builder, in reading order.</summary>
    public void Close()
    {
        var columns = Columns();
        var margin = _pieces.Where(static piece => piece.Line is not null).Select(static piece => piece.Right).DefaultIfEmpty(0).Max();
        var paragraph = new StringBuilder();
        var inRow = false;
        foreach (var piece in _pieces.OrderBy(static piece => piece.Page).ThenByDescending(static piece => piece.Y))
        {
            if (piece.Row is not null)
            {
                Flush(paragraph);
                if (!inRow)
                {
                    builder.BeginTable();
                }

                builder.Row(columns.Select(column => piece.Row.Where(cell => Math.Abs(cell.Key - column) <= SameEdge)
                    .Select(static cell => cell.Value).FirstOrDefault() ?? ""));
                inRow = true;
                continue;
            }

            inRow = false;
            paragraph.Append(piece.Line);

            // A line that stops before the margin ends its paragraph.
            if (piece.Right < margin - (2 * Indent))
            {
                Flush(paragraph);
            }
        }

        Flush(paragraph);
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

    // Cells of one upper edge are a row; a cell merged downwards belongs to its first.
    private void AddRows(int page, Dictionary<PdfCell, List<Letter>> cells)
    {
        Dictionary<int, string>? row = null;
        var top = int.MaxValue;
        foreach (var (cell, letters) in cells.OrderByDescending(static cell => cell.Key.Top).ThenBy(static cell => cell.Key.Left))
        {
            if (row is null || top - cell.Top > SameEdge)
            {
                row = [];
                top = cell.Top;
                _pieces.Add((page, top, null, 0, 0, row));
            }

            _edges.Add(cell.Left);
            row[cell.Left] = string.Concat(Lines(letters).Select(Text));
        }
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

    private static string Text(List<Letter> line) => string.Concat(line.Select(static letter => letter.Value)).Trim();

    private static bool IsPageNumber(string text) =>
        text.Length <= 12 && text.All(static character => char.IsAsciiDigit(character) || char.IsWhiteSpace(character) || character is '-' or '—' or '–');
}
