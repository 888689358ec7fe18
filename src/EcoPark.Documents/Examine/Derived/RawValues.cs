using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Derived;

/// <summary>The raw rows of one 对照考核表 as ranges in base units.</summary>
internal sealed class RawValues
{
    private readonly Dictionary<(string Item, RowPeriod Period), LocatedRow> _rows = [];
    private readonly KnownUnits _units;

    public RawValues(KnownUnits units, LocatedTable table)
    {
        _units = units;
        foreach (var row in table.Rows)
        {
            if (row.Target.Raw is { } raw && row.NumberValue is not null)
            {
                _rows.TryAdd((raw.Item, raw.Period), row);
            }
        }
    }

    public LocatedRow? Row(string item, RowPeriod period) => _rows.GetValueOrDefault((item, period));

    /// <summary>The range of a row.</summary>
    /// <param name="item">The data item.</param>
    /// <param name="period">Its year.</param>
    /// <param name="asPrinted">With the unit printed, where it measures the same; otherwise with that of the standard.</param>
    public Interval? Range(string item, RowPeriod period, bool asPrinted)
    {
        if (Row(item, period) is not { NumberValue: { } number } row || _units.Find(row.Target.Unit) is not { } known)
        {
            return null;
        }

        var printed = asPrinted && _units.Find(row.Unit) is { } unit && unit.Dimension == known.Dimension ? unit : known;
        var range = number.Range;
        var low = number.IsNegative ? range.Low : Math.Max(0, range.Low);
        return new Interval(low, range.High) * printed.Factor;
    }

    /// <summary>Whether both years of an item print an exact zero.</summary>
    public bool IsZeroInBothYears(string item) => IsZero(item, RowPeriod.Report) && IsZero(item, RowPeriod.Base);

    private bool IsZero(string item, RowPeriod period) => Row(item, period)?.NumberValue?.Value == 0;
}
