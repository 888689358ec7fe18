using System.Globalization;
using System.Text;
using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;
using FormatKind = EcoPark.Documents.Excel.NumberFormats.FormatKind;

namespace EcoPark.Documents.Excel;

/// <summary>Reads the cells of one sheet in a single pass.</summary>
internal sealed class SheetPartReader(SheetPartReader.Source source)
{
    private readonly StringBuilder value = new();
    private readonly StringBuilder inline = new();
    private readonly StringBuilder formula = new();
    private readonly List<CellText> cells = [];
    private readonly List<CellRange> merged = [];
    private Problem? problem;
    private int row;
    private int column;
    private string? type;
    private string? style;
    private bool hasFormula;
    private bool phonetic;

    /// <summary>What a sheet needs from its workbook.</summary>
    internal sealed record Source(
        string Name, bool Hidden, string Part, IReadOnlyList<string> Texts, NumberFormats Formats, bool From1904, WorkbookLimits Limits);

    public Result<SheetText> Read(Stream stream, int cellsLeft)
    {
        using var cursor = new PartCursor(stream, source.Part, source.Limits);
        while (problem is null && cursor.Next())
        {
            if (cursor.Opens)
            {
                Open(cursor);
            }
            else
            {
                Close(cursor);
            }

            if (cells.Count > cellsLeft || merged.Count > cellsLeft)
            {
                problem = WorkbookProblems.TooManyCells(source.Limits.Cells);
            }
        }

        problem ??= cursor.Problem ?? Arrange();
        return problem is null
            ? Result<SheetText>.Of(new SheetText(source.Name, source.Hidden, cells, merged))
            : Result<SheetText>.Failed(problem);
    }

    private void Open(PartCursor cursor)
    {
        switch (cursor.Name)
        {
            case "row":
                BeginRow(cursor.Attribute("r"));
                break;
            case "c":
                BeginCell(cursor);
                break;
            case "v":
                cursor.CollectInto(cursor.IsEmpty ? null : value);
                break;
            case "f" when column > 0:
                hasFormula = true;
                cursor.CollectInto(cursor.IsEmpty ? null : formula);
                break;
            case "rPh":
                phonetic = !cursor.IsEmpty;
                break;
            case "t":
                cursor.CollectInto(cursor.IsEmpty || phonetic ? null : inline);
                break;
            case "mergeCell" when CellRange.TryParse(cursor.Attribute("ref"), out var range):
                merged.Add(range);
                break;
            default:
                break;
        }
    }

    private void Close(PartCursor cursor)
    {
        switch (cursor.Name)
        {
            case "c":
                EndCell();
                break;
            case "rPh":
                phonetic = false;
                break;
            case "v" or "f" or "t":
                cursor.CollectInto(null);
                break;
            default:
                break;
        }
    }

    private void BeginRow(string? number)
    {
        column = 0;
        if (number is null)
        {
            row++;
        }
        else if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out row))
        {
            row = 0;
        }

        if (row is < 1 or > CellAddress.LastRow)
        {
            problem = WorkbookProblems.BadAddress(source.Name, number ?? row.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void BeginCell(PartCursor cursor)
    {
        var reference = cursor.Attribute("r");
        if (reference is null)
        {
            column++;
        }
        else if (CellAddress.TryParse(reference, out var address) && address.Row == row)
        {
            column = address.Column;
        }
        else
        {
            problem = WorkbookProblems.BadAddress(source.Name, reference);
            return;
        }

        if (row < 1 || column > CellAddress.LastColumn)
        {
            problem = WorkbookProblems.BadAddress(source.Name, reference ?? "?");
            return;
        }

        type = cursor.Attribute("t");
        style = cursor.Attribute("s");
        hasFormula = false;
        value.Clear();
        inline.Clear();
        formula.Clear();
    }

    private void EndCell()
    {
        // A row that begins inside a cell leaves the cell without a place.
        if (column < 1)
        {
            problem ??= WorkbookProblems.BadAddress(source.Name, "?");
            return;
        }

        var at = new CellAddress(column, row);
        var cell = Content(at);
        if (cell is null && hasFormula && problem is null)
        {
            cell = new CellText(at, CellKind.NotCalculated, string.Empty);
        }

        if (cell is not null)
        {
            cells.Add(hasFormula ? cell with { Formula = formula.ToString() } : cell);
        }
    }

    private CellText? Content(CellAddress at)
    {
        if (type is "inlineStr")
        {
            return inline.Length == 0 ? null : new CellText(at, CellKind.Text, CellEscape.Read(inline.ToString()));
        }

        if (value.Length == 0)
        {
            return null;
        }

        var stored = value.ToString();
        return type switch
        {
            "s" => Shared(at, stored),
            "str" => new CellText(at, CellKind.Text, CellEscape.Read(stored)),
            "b" => new CellText(at, CellKind.YesNo, stored.Trim() is "1" or "true" ? "TRUE" : "FALSE"),
            "e" => new CellText(at, CellKind.Error, stored),
            "d" => new CellText(at, CellKind.Date, stored),
            _ => Numeric(at, stored),
        };
    }

    private CellText? Shared(CellAddress at, string stored)
    {
        if (int.TryParse(stored.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < source.Texts.Count)
        {
            return source.Texts[index].Length == 0 ? null : new CellText(at, CellKind.Text, source.Texts[index]);
        }

        problem = WorkbookProblems.TextIndex($"{source.Name}!{at}", stored);
        return null;
    }

    private CellText Numeric(CellAddress at, string stored)
    {
        if (!StoredNumber.TryRead(stored, out var number))
        {
            return new CellText(at, CellKind.Unreadable, stored);
        }

        var kind = source.Formats.KindOfStyle(style);
        return kind == FormatKind.Date && SerialDate.TryText(number, source.From1904) is { } date
            ? new CellText(at, CellKind.Date, date, number)
            : new CellText(at, CellKind.Number, null, number) { IsPercentage = kind == FormatKind.Percentage };
    }

    /// <summary>Files state cells in order; one that does not is put in order, one that repeats a cell is refused.</summary>
    private Problem? Arrange()
    {
        for (var index = 1; index < cells.Count; index++)
        {
            if (cells[index].Address < cells[index - 1].Address)
            {
                cells.Sort((left, right) => left.Address.CompareTo(right.Address));
                break;
            }
        }

        for (var index = 1; index < cells.Count; index++)
        {
            if (cells[index].Address == cells[index - 1].Address)
            {
                return WorkbookProblems.RepeatedCell($"{source.Name}!{cells[index].Address}");
            }
        }

        return null;
    }
}
