using System.Globalization;
using EcoPark.Documents.Packages;

namespace EcoPark.Documents.Word.Reading;

/// <summary>Reads a table onto its grid.</summary>
internal sealed class TableReader(AnchorTracker anchors, Func<OfficeElement, List<TextBlock>> readCell)
{
    // Word's own limit of columns; larger claims are not believed.
    private const int MostColumns = 63;

    /// <summary>Whether tracked changes were met.</summary>
    public bool HasTrackedChanges { get; private set; }

    /// <summary>Reads the table.</summary>
    public TextBlock.Table Read(OfficeElement table)
    {
        var rows = new List<TextRow>();
        var above = new Dictionary<int, TextCell>();
        ReadRows(table, rows, ref above);
        return new TextBlock.Table(rows);
    }

    private void ReadRows(OfficeElement container, List<TextRow> rows, ref Dictionary<int, TextCell> above)
    {
        foreach (var element in container.Children)
        {
            if (element.Is(OfficeNames.Word, "tr"))
            {
                var properties = element.Child("trPr");
                HasTrackedChanges |= properties?.Child("del") is not null || properties?.Child("ins") is not null;
                if (properties?.Child("del") is null)
                {
                    rows.Add(ReadRow(element, ref above));
                }
            }
            else if (!ReadMark(element) && Inside(element) is { } inside)
            {
                var control = element.Is(OfficeNames.Word, "sdt");
                Enter(element, control);
                ReadRows(inside, rows, ref above);
                Leave(control);
            }
        }
    }

    private TextRow ReadRow(OfficeElement row, ref Dictionary<int, TextCell> above)
    {
        var cells = new List<TextCell>();
        var merging = new Dictionary<int, TextCell>();
        var column = Number(row.Child("trPr")?.Child("gridBefore"), 0);
        ReadCells(row, cells, ref column, above, merging);
        above = merging;
        return new TextRow(cells);
    }

    private void ReadCells(
        OfficeElement container, List<TextCell> cells, ref int column,
        Dictionary<int, TextCell> above, Dictionary<int, TextCell> merging)
    {
        foreach (var element in container.Children)
        {
            if (element.Is(OfficeNames.Word, "tc"))
            {
                ReadCell(element, cells, ref column, above, merging);
            }
            else if (!ReadMark(element) && Inside(element) is { } inside)
            {
                var control = element.Is(OfficeNames.Word, "sdt");
                Enter(element, control);
                ReadCells(inside, cells, ref column, above, merging);
                Leave(control);
            }
        }
    }

    private void ReadCell(
        OfficeElement element, List<TextCell> cells, ref int column,
        Dictionary<int, TextCell> above, Dictionary<int, TextCell> merging)
    {
        var properties = element.Child("tcPr");
        var span = Number(properties?.Child("gridSpan"), 1);
        var blocks = readCell(element);
        if (properties?.Child("hMerge") is { } old && IsContinued(old) && cells.Count > 0)
        {
            var wider = cells[^1] with { ColumnSpan = cells[^1].ColumnSpan + span };
            cells[^1] = wider;
            if (merging.ContainsKey(wider.Column))
            {
                merging[wider.Column] = wider.MergedInto ?? wider;
            }

            column += span;
            return;
        }

        var merge = properties?.Child("vMerge");
        var cell = merge is not null && IsContinued(merge) && above.TryGetValue(column, out var upper)
            ? new TextCell(column, span, []) { MergedInto = upper }
            : new TextCell(column, span, properties?.Child("cellDel") is null ? blocks : []);
        HasTrackedChanges |= properties?.Child("cellDel") is not null || properties?.Child("cellIns") is not null;
        if (merge is not null)
        {
            merging[column] = cell.MergedInto ?? cell;
        }

        cells.Add(cell);
        column += span;
    }

    private static bool IsContinued(OfficeElement merge) => merge.Attribute("val") is null or "continue";

    private bool ReadMark(OfficeElement element)
    {
        if (element.Is(OfficeNames.Word, "bookmarkStart"))
        {
            anchors.Open(element.Attribute("id"), element.Attribute("name"));
            return true;
        }

        if (element.Is(OfficeNames.Word, "bookmarkEnd"))
        {
            anchors.Close(element.Attribute("id"));
            return true;
        }

        return false;
    }

    // Rows and cells may stand in content controls and in other wrappers.
    private static OfficeElement? Inside(OfficeElement element) =>
        element.Is(OfficeNames.Word, "sdt") ? element.Child("sdtContent")
        : element.Is(OfficeNames.Word, "customXml") || element.Is(OfficeNames.Word, "ins") ? element
        : Alternatives.Choose(element);

    private void Enter(OfficeElement element, bool control)
    {
        if (control)
        {
            anchors.Enter(RunReader.Control(element));
        }
    }

    private void Leave(bool control)
    {
        if (control)
        {
            anchors.Leave();
        }
    }

    private static int Number(OfficeElement? element, int least) =>
        int.TryParse(element?.Attribute("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? Math.Clamp(value, least, MostColumns)
            : least;
}
