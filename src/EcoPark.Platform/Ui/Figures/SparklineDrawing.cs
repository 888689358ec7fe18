using System.Globalization;

namespace EcoPark.Platform.Ui;

/// <summary>Where the points of a small line lie; a missing value ends one stroke and begins another.</summary>
internal sealed record SparklineDrawing(IReadOnlyList<string> Lines, (string X, string Y)? Last, string? LimitY)
{
    private const decimal Edge = 3;

    public static SparklineDrawing Of(IReadOnlyList<decimal?> values, decimal? limit, int width, int height)
    {
        var known = values.OfType<decimal>().ToList();
        if (known.Count == 0)
        {
            return new([], null, null);
        }

        var (low, high) = (known.Min(), known.Max());
        // A limit far away would press the line flat and say nothing: it is drawn within one span of the values.
        var shown = limit is { } l && l >= low - (high - low) && l <= high + (high - low) ? limit : null;
        (low, high) = (Math.Min(low, shown ?? low), Math.Max(high, shown ?? high));
        var step = values.Count > 1 ? (width - (2 * Edge) + 1) / (values.Count - 1) : 0;
        string X(int index) => S(Edge + (index * step) - (index == values.Count - 1 ? 1 : 0));
        string Y(decimal value) => S(high == low ? height / 2m : height - Edge - ((value - low) / (high - low) * (height - (2 * Edge))));
        var lines = Strokes(values).Where(stroke => stroke.Count > 1).Select(stroke => string.Join(' ', stroke.Select(p => $"{X(p.Index)},{Y(p.Value)}"))).ToList();
        (string, string)? last = values[^1] is { } end ? (X(values.Count - 1), Y(end)) : null;
        return new(lines, last, shown is { } limitValue ? Y(limitValue) : null);
    }

    private static List<List<(int Index, decimal Value)>> Strokes(IReadOnlyList<decimal?> values)
    {
        var strokes = new List<List<(int, decimal)>> { new() };
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                strokes[^1].Add((i, value));
            }
            else if (strokes[^1].Count > 0)
            {
                strokes.Add([]);
            }
        }

        return strokes;
    }

    private static string S(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
