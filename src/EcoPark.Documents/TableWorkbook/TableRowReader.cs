using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>Takes row after row and keeps what it understood.</summary>
internal sealed class TableRowReader
{
    private readonly TableDefinition definition;
    private readonly string sheet;
    private readonly int[] places;
    private readonly int[] columnAt;
    private readonly ColumnReader[] readers;
    private readonly List<TableRow> rows = [];
    private readonly List<CellRemark> remarks = [];
    private int moreRemarks;
    private bool rowHasErrors;

    public TableRowReader(TableDefinition definition, string sheet, int[] places)
    {
        this.definition = definition;
        this.sheet = sheet;
        this.places = places;
        readers = [.. definition.Columns.Select(column => new ColumnReader(column))];
        columnAt = new int[places.Max() + 1];
        Array.Fill(columnAt, -1);
        for (var index = 0; index < places.Length; index++)
        {
            columnAt[places[index]] = places[index] > 0 ? index : -1;
        }
    }

    /// <summary>Takes a row; false when there are too many.</summary>
    public bool Take(SheetRows source)
    {
        var values = new string?[readers.Length];
        string?[]? typed = null;
        var filled = false;
        rowHasErrors = false;
        foreach (var cell in source.Cells)
        {
            var index = cell.Column < columnAt.Length ? columnAt[cell.Column] : -1;
            if (index < 0 || (cell.Kind == CellKind.Text && string.IsNullOrWhiteSpace(cell.Text)))
            {
                continue;
            }

            filled = true;
            var reading = readers[index].Read(cell, source.Row);
            values[index] = reading.Value;
            if (reading.Value is null || !string.Equals(reading.Value, cell.Text, StringComparison.Ordinal))
            {
                (typed ??= new string?[readers.Length])[index] = cell.Text;
            }

            Remark(reading.Remark, (index, source.Row, cell.Text));
            Remark(reading.Formula, (index, source.Row, cell.Text));
        }

        if (!filled)
        {
            return true;
        }

        AskForMissing(values, typed, source.Row);
        rows.Add(new TableRow(definition, source.Row, values, typed, rowHasErrors));
        return rows.Count <= definition.MaximumRows;
    }

    public ReadTable Result() => new()
    {
        Definition = definition,
        Sheet = sheet,
        Rows = rows,
        Remarks = remarks,
        MoreRemarks = moreRemarks,
        Columns = places.Select((place, index) => (place, index)).Where(pair => pair.place > 0)
            .ToDictionary(pair => definition.Columns[pair.index].Code, pair => pair.place, StringComparer.Ordinal),
    };

    private void AskForMissing(string?[] values, string?[]? typed, int row)
    {
        for (var index = 0; index < values.Length; index++)
        {
            var column = definition.Columns[index];
            if (column.Required && values[index] is null && typed?[index] is null)
            {
                var none = column.NotApplicable ? "；没有此项的填“不涉及:原因”" : "";
                Remark(new CellReading.Finding("missing", Severity.Error, new LocalText(
                    $"“{column.Name.Zh}”未填；请补填{none}。", $"{column.Name.En} is missing; fill it in.")), (index, row, ""));
            }
        }
    }

    private void Remark(CellReading.Finding? finding, (int Index, int Row, string Value) at)
    {
        if (finding is null)
        {
            return;
        }

        rowHasErrors |= finding.Severity == Severity.Error;
        if (remarks.Count == TableWorkbookReader.MostRemarks)
        {
            moreRemarks++;
            return;
        }

        remarks.Add(new CellRemark
        {
            Code = finding.Code,
            Severity = finding.Severity,
            Cell = new SheetCell(sheet, new CellAddress(places[at.Index], at.Row)),
            Label = definition.Columns[at.Index].Name,
            Value = at.Value,
            Message = finding.Message,
        });
    }
}
