using System.Globalization;
using System.Xml;
using EcoPark.Documents.Packages;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.Excel.Returning;

/// <summary>
/// Copies a sheet part forwards and changes only the styles of cells: marked ones get their colour, cells that are marked and
/// not in the file are put in, and a link to the boxes of the notes is added where asked for.
/// </summary>
internal sealed class SheetMarker(XmlReader reader, XmlWriter writer, SheetMarker.Plan plan)
{
    // What the format lets stand behind the link to the boxes.
    private static readonly HashSet<string> AfterBoxes =
        ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

    private readonly Queue<(int Row, SortedDictionary<int, Severity> Cells)> rows =
        new(plan.Marks.GroupBy(mark => mark.Key.Row).OrderBy(group => group.Key)
            .Select(group => (group.Key, new SortedDictionary<int, Severity>(group.ToDictionary(mark => mark.Key.Column, mark => mark.Value)))));

    private SortedDictionary<int, Severity>? pending;
    private string space = "";
    private string prefix = "";
    private int row;
    private int column;
    private bool boxesWritten;

    /// <summary>What is to be done to a sheet.</summary>
    /// <param name="Marks">The cells and their severity.</param>
    /// <param name="Styles">The styles; null where the workbook has none.</param>
    /// <param name="BoxesLink">The id of the link to the boxes of the notes; null where none is to be added.</param>
    internal sealed record Plan(IReadOnlyDictionary<CellAddress, Severity> Marks, MarkStyles? Styles, string? BoxesLink);

    public void Copy()
    {
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Element();
                    break;
                case XmlNodeType.EndElement:
                    End(reader.LocalName, reader.Depth);
                    writer.WriteFullEndElement();
                    break;
                case XmlNodeType.Text:
                    writer.WriteString(reader.Value);
                    break;
                case XmlNodeType.CDATA:
                    writer.WriteCData(reader.Value);
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when reader.Depth > 0:
                    writer.WriteWhitespace(reader.Value);
                    break;
                default:
                    break;
            }
        }
    }

    private void Element()
    {
        var (name, depth, empty) = (reader.LocalName, reader.Depth, reader.IsEmptyElement);
        if (depth == 0)
        {
            (space, prefix) = (reader.NamespaceURI, reader.Prefix);
        }

        var ours = reader.NamespaceURI == space;
        if (ours && depth == 1 && AfterBoxes.Contains(name))
        {
            WriteBoxes();
        }

        if (ours && name == "row" && depth == 2)
        {
            BeginRow();
        }
        else if (ours && name == "c" && depth == 3)
        {
            Cell();
        }
        else
        {
            writer.WriteStartElement(reader.Prefix, name, reader.NamespaceURI);
            writer.WriteAttributes(reader, defattr: false);
        }

        if (empty)
        {
            var expanded = ours && End(name, depth);
            Close(expanded);
        }
    }

    private void Close(bool expanded)
    {
        if (expanded)
        {
            writer.WriteFullEndElement();
        }
        else
        {
            writer.WriteEndElement();
        }
    }

    /// <summary>What is to stand before the end of an element; true when something was written.</summary>
    private bool End(string name, int depth)
    {
        switch (name)
        {
            case "row" when depth == 2:
                var any = pending is { Count: > 0 };
                InsertCells(int.MaxValue);
                pending = null;
                return any;
            case "sheetData" when depth == 1:
                any = rows.Count > 0;
                InsertRows(int.MaxValue);
                return any;
            case var _ when depth == 0:
                any = !boxesWritten && plan.BoxesLink is not null;
                WriteBoxes();
                return any;
            default:
                return false;
        }
    }

    private void BeginRow()
    {
        row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : row + 1;
        column = 0;
        InsertRows(row);
        pending = rows.Count > 0 && rows.Peek().Row == row ? rows.Dequeue().Cells : null;
        writer.WriteStartElement(reader.Prefix, "row", space);
        Attributes(pending is null ? null : ("spans", null));
    }

    private void Cell()
    {
        column = CellAddress.TryParse(reader.GetAttribute("r"), out var address) ? address.Column : column + 1;
        InsertCells(column);
        var style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;
        var severity = pending is not null && pending.Remove(column, out var found) ? found : (Severity?)null;
        var now = plan.Styles is not { } styles ? style : severity is { } grave ? styles.Marked(styles.Unmarked(style), grave) : styles.Unmarked(style);
        writer.WriteStartElement(reader.Prefix, "c", space);
        Attributes(now == style ? null : ("s", Text(now)));
    }

    /// <summary>Copies the attributes; one of them with another value, or left out where that is null.</summary>
    private void Attributes((string Name, string? Value)? other)
    {
        if (other is not { } changed)
        {
            writer.WriteAttributes(reader, defattr: false);
            return;
        }

        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length > 0 || reader.LocalName != changed.Name)
            {
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
            }
        }

        reader.MoveToElement();
        if (changed.Value is not null)
        {
            writer.WriteAttributeString(changed.Name, changed.Value);
        }
    }

    private void InsertCells(int before)
    {
        while (pending is { Count: > 0 } && pending.First() is var (at, severity) && at < before)
        {
            pending.Remove(at);
            Insert(new CellAddress(at, row), severity);
        }
    }

    private void InsertRows(int before)
    {
        while (rows.Count > 0 && rows.Peek().Row < before)
        {
            var (number, cells) = rows.Dequeue();
            writer.WriteStartElement(prefix, "row", space);
            writer.WriteAttributeString("r", Text(number));
            foreach (var (at, severity) in cells)
            {
                Insert(new CellAddress(at, number), severity);
            }

            writer.WriteEndElement();
        }
    }

    private void Insert(CellAddress at, Severity severity)
    {
        if (plan.Styles is { } styles)
        {
            writer.WriteStartElement(prefix, "c", space);
            writer.WriteAttributeString("r", at.ToString());
            writer.WriteAttributeString("s", Text(styles.Marked(0, severity)));
            writer.WriteEndElement();
        }
    }

    private void WriteBoxes()
    {
        if (boxesWritten || plan.BoxesLink is null)
        {
            return;
        }

        boxesWritten = true;
        writer.WriteStartElement(prefix, "legacyDrawing", space);
        writer.WriteAttributeString("r", "id", space == OfficeNames.Sheet ? OfficeNames.Relationships : StrictRelationships, plan.BoxesLink);
        writer.WriteEndElement();
    }

    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
