using System.Globalization;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Word;
using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.Verify;

/// <summary>Writes the document down in the lines in which <see cref="FixedLines"/> recorded it, and names every place.</summary>
internal sealed class DocumentLines
{
    private readonly List<FoundLine> _lines = [];
    private readonly List<FoundLine> _contents = [];
    private readonly Dictionary<TextBlock.Paragraph, LocalText> _places = new(ReferenceEqualityComparer.Instance);
    private string _heading = "";
    private int _paragraph;
    private int _table;

    public DocumentLines(WordText document)
    {
        Blocks(document.Blocks, table: null);
        foreach (var note in document.Notes)
        {
            Sentences(FixedKind.Text, new LineText().Words(note).Build(), new LocalText("脚注", "footnote"), _lines);
        }
    }

    /// <summary>Every sentence, heading and row in order, notes at the end; without the table of contents.</summary>
    public IReadOnlyList<FoundLine> Lines => _lines;

    /// <summary>The entries of the table of contents, without their page numbers.</summary>
    public IReadOnlyList<FoundLine> Contents => _contents;

    /// <summary>The place of a paragraph.</summary>
    public LocalText PlaceOf(TextBlock.Paragraph paragraph) => _places.GetValueOrDefault(paragraph) ?? Here(null);

    private void Blocks(IReadOnlyList<TextBlock> blocks, LocalText? table)
    {
        foreach (var block in blocks)
        {
            if (block is TextBlock.Paragraph paragraph)
            {
                Paragraph(paragraph, table);
            }
            else if (block is TextBlock.Table inner)
            {
                Table(inner);
            }
        }
    }

    private void Paragraph(TextBlock.Paragraph paragraph, LocalText? table)
    {
        var line = Append(new LineText(), paragraph).Build();
        if (paragraph.InTableOfContents)
        {
            Entry(paragraph, line);
            return;
        }

        if (paragraph.OutlineLevel is not null)
        {
            _heading = Excerpts.Of(paragraph.Text);
            _paragraph = 0;
        }
        else if (line.Length > 0 && table is null)
        {
            _paragraph++;
        }

        var place = table ?? Here(paragraph);
        _places[paragraph] = place;
        Sentences(paragraph.OutlineLevel is null ? FixedKind.Text : FixedKind.Heading, line, place, _lines);
    }

    private void Entry(TextBlock.Paragraph paragraph, string line)
    {
        var place = new LocalText("目录", "table of contents");
        _places[paragraph] = place;
        var tab = paragraph.Text.LastIndexOf('\t');
        var isPage = tab >= 0 && int.TryParse(paragraph.Text.AsSpan(tab + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _);
        _contents.Add(new FoundLine(FixedKind.Heading, isPage ? new LineText().Words(paragraph.Text[..tab]).Build() : line, place));
    }

    private void Table(TextBlock.Table table)
    {
        var number = ++_table;
        foreach (var (index, row) in table.Rows.Index())
        {
            var place = new LocalText(
                string.Create(CultureInfo.InvariantCulture, $"{Under("，")}第{number}个表第{index + 1}行"),
                string.Create(CultureInfo.InvariantCulture, $"{Under(", ")}table {number}, row {index + 1}"));
            var cells = row.Cells.Where(cell => cell.MergedInto is null).ToList();
            if (cells.Count == 1)
            {
                Blocks(cells[0].Blocks, place);
                continue;
            }

            var line = new LineText();
            foreach (var (column, cell) in cells.Index())
            {
                if (column > 0)
                {
                    line.EndCell();
                }

                foreach (var paragraph in cell.Blocks.SelectMany(block => block.Paragraphs))
                {
                    _places[paragraph] = place;
                    Append(line, paragraph).Words(" ");
                }
            }

            _lines.Add(new FoundLine(FixedKind.Row, line.Build(), place));
        }
    }

    private static void Sentences(FixedKind kind, string line, LocalText place, List<FoundLine> target) =>
        target.AddRange(LineText.Sentences(line).Select(sentence => new FoundLine(kind, sentence, place)));

    // Pieces that share a control or a bookmark of ours are one number, as for the reader.
    private static LineText Append(LineText line, TextBlock.Paragraph paragraph)
    {
        var open = new HashSet<object>();
        foreach (var span in paragraph.Spans)
        {
            if (!span.IsBound)
            {
                open.Clear();
                line.Words(span.Text);
                continue;
            }

            object[] anchors =
            [
                .. span.Controls.Where(control => control.IsNumber).Select(control => new ControlKey(control)),
                .. span.Bookmarks.Where(name => NumberAnchor.TryReadBookmark(name, out _, out _)),
            ];
            if (!anchors.Any(open.Contains))
            {
                open.Clear();
                line.Number(FactId(span));
            }

            open.UnionWith(anchors);
        }

        return line;
    }

    private static string FactId(TextSpan span)
    {
        foreach (var control in span.Controls)
        {
            if (NumberAnchor.TryReadAlias(control.Alias, out _, out var id) || NumberAnchor.TryReadAlias(control.Tag, out _, out id))
            {
                return id;
            }
        }

        return span.Bookmarks.Select(name => NumberAnchor.TryReadBookmark(name, out var id, out _) ? id : "").First(id => id.Length > 0);
    }

    private LocalText Here(TextBlock.Paragraph? paragraph) => paragraph?.OutlineLevel is not null
        ? new LocalText($"标题“{_heading}”", $"heading '{_heading}'")
        : new LocalText(
            string.Create(CultureInfo.InvariantCulture, $"{Under("，")}第{_paragraph}段"),
            string.Create(CultureInfo.InvariantCulture, $"{Under(", ")}paragraph {_paragraph}"));

    private string Under(string comma) => _heading.Length == 0 ? "" : _heading + comma;

    // Equal only for the same control, not for an equal one: a copied number has a control of its own.
    private sealed class ControlKey(ContentControl control)
    {
        private readonly ContentControl _control = control;

        public override bool Equals(object? obj) => obj is ControlKey other && ReferenceEquals(_control, other._control);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(_control);
    }
}
