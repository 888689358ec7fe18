using System.Globalization;
using EcoPark.Documents.Word;

namespace EcoPark.Reporting.Editor.Paper;

/// <summary>Where the lines and bars of a chart lie in a box of 520 × 190. Pixels only: nothing here is a value of the report.</summary>
internal sealed class ChartDrawing
{
    public const int Width = 520;
    public const int Height = 190;
    private const decimal Left = 52;
    private const decimal Top = 12;
    private const decimal Bottom = 160;
    private readonly decimal _low;
    private readonly decimal _high;
    private readonly int _categories;

    public ChartDrawing(ChartKind kind, int categories, IReadOnlyList<IReadOnlyList<decimal?>> series)
    {
        _categories = Math.Max(1, categories);
        List<decimal> values = [.. series.SelectMany(line => line).OfType<decimal>()];
        // Bars begin at nought; a line may not, and its axis says where it begins.
        _low = values.Count == 0 ? 0 : kind == ChartKind.Line ? values.Min() - ((values.Max() - values.Min()) / 10) : Math.Min(0, values.Min());
        _high = values.Count == 0 ? 1 : Math.Max(values.Max(), kind == ChartKind.Line ? values.Min() : 0);
        _high = _high == _low ? _low + 1 : _high;
    }

    /// <summary>Words in the drawing; Razor keeps the element's name for itself.</summary>
    public static string Label(string x, string y, string anchor, string words) =>
        $"<text x=\"{x}\" y=\"{y}\" dy=\"4\" text-anchor=\"{anchor}\">{Markup.Encode(words)}</text>";

    public IEnumerable<(string Y, string Text)> Ticks => Enumerable.Range(0, 4).Select(step => _low + ((_high - _low) * step / 3)).Select(value => (Text(Y(value)), Shown(value)));

    public string X(int category) => Text(Centre(category));

    /// <summary>The line through the values; it is interrupted where there is none.</summary>
    public string Path(IReadOnlyList<decimal?> values)
    {
        var (path, isOpen) = ("", false);
        for (var index = 0; index < values.Count; index++)
        {
            if (values[index] is { } value)
            {
                path += $"{(isOpen ? "L" : "M")}{Text(Centre(index))} {Text(Y(value))}";
            }

            isOpen = values[index] is not null;
        }

        return path;
    }

    public (string X, string Y, string Width, string Height) Bar(int category, decimal value, int series, int all)
    {
        var room = (Width - Left) / _categories * 0.7m / all;
        var (from, to) = (Y(Math.Max(_low, 0)), Y(value));
        return (Text(Centre(category) - (room * all / 2) + (room * series)), Text(Math.Min(from, to)), Text(room - 1), Text(Math.Max(1, Math.Abs(from - to))));
    }

    public string Y(decimal? value, string none) => value is { } known ? Text(Y(known)) : none;

    private decimal Centre(int category) => Left + ((Width - Left) / _categories * (category + 0.5m));

    private decimal Y(decimal value) => Bottom - ((value - _low) / (_high - _low) * (Bottom - Top));

    private static string Text(decimal pixels) => decimal.Round(pixels, 1).ToString(CultureInfo.InvariantCulture);

    private static string Shown(decimal value) => (Math.Abs(value) >= 100 ? decimal.Round(value) : decimal.Round(value, 2)).ToString("0.##", CultureInfo.InvariantCulture);
}
