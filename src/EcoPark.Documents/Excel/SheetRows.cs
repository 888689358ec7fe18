using System.Globalization;
using System.Text;
using EcoPark.Standards.Reading;
using FormatKind = EcoPark.Documents.Excel.NumberFormats.FormatKind;

namespace EcoPark.Documents.Excel;

/// <summary>Walks a sheet row by row, forwards, holding only the row at hand.</summary>
internal sealed class SheetRows : IDisposable
{
    private readonly StringBuilder value = new();
    private readonly StringBuilder inline = new();
    private readonly List<RowCell> cells = [];
    private readonly PartCursor cursor;
    private readonly Source source;
    private int cellCount;
    private int column;
    private string? type;
    private string? style;
    private bool hasFormula;
    private bool phonetic;

    private SheetRows(Stream stream, Source source)
    {
        this.source = source;
        cursor = new PartCursor(stream, source.Part, source.Limits);
    }

    /// <summary>What a sheet needs from its workbook.</summary>
    internal sealed record Source(string Name, string Part, CompactTexts Texts, NumberFormats Formats, bool From1904, WorkbookLimits Limits);

    /// <summary>The row at hand, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>Its filled cells, in the order of the file.</summary>
    public IReadOnlyList<RowCell> Cells => cells;

    /// <summary>Set when reading stopped early.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Begins with a part that was opened; it is closed with the rows.</summary>
    public static SheetRows Over(Stream stream, Source source) => new(stream, source);

    /// <summary>Goes to the next row with a filled cell; false at the end or at a problem.</summary>
    public bool Next()
    {
        cells.Clear();
        while (Problem is null && cursor.Next())
        {
            if (cursor.Opens)
            {
                Open();
            }
            else if (Close() && cells.Count > 0)
            {
                return Problem is null;
            }
        }

        Problem ??= cursor.Problem;
        return false;
    }

    public void Dispose() => cursor.Dispose();

    private void Open()
    {
        switch (cursor.Name)
        {
            case "row":
                BeginRow(cursor.Attribute("r"));
                break;
            case "c":
                BeginCell();
                break;
            case "v":
                cursor.CollectInto(cursor.IsEmpty ? null : value);
                break;
            case "f" when column > 0:
                hasFormula = true;
                break;
            case "rPh":
                phonetic = !cursor.IsEmpty;
                break;
            case "t":
                cursor.CollectInto(cursor.IsEmpty || phonetic ? null : inline);
                break;
            default:
                break;
        }
    }

    /// <summary>True at the end of a row.</summary>
    private bool Close()
    {
        switch (cursor.Name)
        {
            case "c":
                EndCell();
                break;
            case "rPh":
                phonetic = false;
                break;
            case "v" or "t":
                cursor.CollectInto(null);
                break;
            case "row":
                return true;
            default:
                break;
        }

        return false;
    }

    private void BeginRow(string? number)
    {
        column = 0;
        cells.Clear();
        var before = Row;
        if (number is null)
        {
            Row++;
        }
        else if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row))
        {
            Row = 0;
        }
        else
        {
            Row = row;
        }

        // Forward-only: a row that stands before its predecessor cannot be put in its place.
        if (Row <= before || Row > CellAddress.LastRow)
        {
            Problem = WorkbookProblems.BadAddress(source.Name, number ?? Row.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void BeginCell()
    {
        var reference = cursor.Attribute("r");
        var last = column;
        if (reference is null)
        {
            column++;
        }
        else
        {
            column = CellAddress.TryParse(reference, out var address) && address.Row == Row ? address.Column : 0;
        }

        if (Row < 1 || column is < 1 or > CellAddress.LastColumn)
        {
            Problem = WorkbookProblems.BadAddress(source.Name, reference ?? "?");
            return;
        }

        if (column <= last)
        {
            Problem = WorkbookProblems.RepeatedCell($"{source.Name}!{new CellAddress(column, Row)}");
            return;
        }

        if (++cellCount > source.Limits.Cells)
        {
            Problem = WorkbookProblems.TooManyCells(source.Limits.Cells);
            return;
        }

        type = cursor.Attribute("t");
        style = cursor.Attribute("s");
        hasFormula = false;
        value.Clear();
        inline.Clear();
    }

    private void EndCell()
    {
        if (Content() is { } cell)
        {
            cells.Add(cell);
        }
        else if (hasFormula && Problem is null)
        {
            cells.Add(new RowCell(column, CellKind.NotCalculated, string.Empty, IsFormula: true));
        }
    }

    private RowCell? Content()
    {
        if (type is "inlineStr")
        {
            return inline.Length == 0 ? null : new RowCell(column, CellKind.Text, CellEscape.Read(inline.ToString()), hasFormula);
        }

        if (value.Length == 0)
        {
            return null;
        }

        return type switch
        {
            "s" => Shared(),
            "str" => new RowCell(column, CellKind.Text, CellEscape.Read(value.ToString()), hasFormula),
            "b" => new RowCell(column, CellKind.YesNo, value.ToString().Trim() is "1" or "true" ? "TRUE" : "FALSE", hasFormula),
            "e" => new RowCell(column, CellKind.Error, value.ToString(), hasFormula),
            "d" => new RowCell(column, CellKind.Date, value.ToString(), hasFormula),
            _ => Numeric(),
        };
    }

    private RowCell? Shared()
    {
        if (TryIndex(out var index) && index < source.Texts.Count)
        {
            var text = source.Texts[index];
            return text.Length == 0 ? null : new RowCell(column, CellKind.Text, text, hasFormula);
        }

        Problem = WorkbookProblems.TextIndex($"{source.Name}!{new CellAddress(column, Row)}", value.ToString());
        return null;
    }

    private bool TryIndex(out int index)
    {
        index = 0;
        if (value.Length > 9)
        {
            return false;
        }

        for (var at = 0; at < value.Length; at++)
        {
            if (!char.IsAsciiDigit(value[at]))
            {
                return int.TryParse(value.ToString().AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out index);
            }

            index = (index * 10) + (value[at] - '0');
        }

        return true;
    }

    private RowCell Numeric()
    {
        var stored = value.ToString();
        var kind = source.Formats.KindOfStyle(style);
        if (kind == FormatKind.Plain && IsPlain(stored))
        {
            return new RowCell(column, CellKind.Number, stored, hasFormula);
        }

        if (!StoredNumber.TryRead(stored, out var number))
        {
            return new RowCell(column, CellKind.Unreadable, stored, hasFormula);
        }

        return kind == FormatKind.Date && SerialDate.TryText(number, source.From1904) is { } date
            ? new RowCell(column, CellKind.Date, date, hasFormula)
            : new RowCell(column, CellKind.Number, number.ToString(CultureInfo.InvariantCulture), hasFormula, kind == FormatKind.Percentage);
    }

    /// <summary>Digits that stand as they would be printed: at most 15, at most 12 of them decimals, no zero too many.</summary>
    private static bool IsPlain(string stored)
    {
        var digits = stored.StartsWith('-') ? stored.AsSpan(1) : stored;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var decimals = point < 0 ? default : digits[(point + 1)..];
        return digits.Length <= 15
            && whole.Length > 0
            && (whole.Length == 1 || whole[0] != '0')
            && (point < 0 ? stored != "-0" : decimals.Length is > 0 and <= 12 && decimals[^1] != '0')
            && whole.IndexOfAnyExceptInRange('0', '9') < 0
            && decimals.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
