using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Assessment.Targets.Show;

/// <summary>Where values, the way to the target and the projection lie in the picture.</summary>
internal sealed record TrajectoryDrawing
{
    public const int Width = 400;
    public const int Height = 170;
    private const int Left = 8;
    private const int Right = 8;
    private const int Top = 16;
    private const int Bottom = 22;

    private readonly int _from;
    private readonly int _until;
    private readonly decimal _low;
    private readonly decimal _high;

    private TrajectoryDrawing(int from, int until, decimal low, decimal high) => (_from, _until, _low, _high) = (from, until, low, high);

    public static TrajectoryDrawing? Of(IEnumerable<(int Year, decimal Value)> points, decimal? limit)
    {
        var all = points.ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var (low, high) = (all.Min(point => point.Value), all.Max(point => point.Value));
        // A limit far away would press the line flat and say nothing: it is drawn within one span of the values.
        if (limit is { } shown && shown >= low - (high - low) && shown <= high + (high - low))
        {
            (low, high) = (Math.Min(low, shown), Math.Max(high, shown));
        }

        var room = high == low ? Math.Max(Math.Abs(high) / 10, 1) : (high - low) / 10;
        return new TrajectoryDrawing(all.Min(point => point.Year), Math.Max(all.Max(point => point.Year), all.Min(point => point.Year) + 1), low - room, high + room);
    }

    public IEnumerable<int> Years => Enumerable.Range(_from, _until - _from + 1);

    /// <summary>Whether a value lies in the picture.</summary>
    public bool Holds(decimal value) => value >= _low && value <= _high;

    public string X(int year) => S(Left + ((decimal)(year - _from) / (_until - _from) * (Width - Left - Right - 24)) + 12);

    public decimal Of(decimal value) => Top + ((_high - value) / (_high - _low) * (Height - Top - Bottom));

    public string Y(decimal value) => S(Of(value));

    /// <summary>A word in the picture; Razor keeps the element's name for itself.</summary>
    public static MarkupString Text(string x, decimal y, TextLook look, string words) =>
        new($"<text x=\"{x}\" y=\"{S(y)}\" text-anchor=\"{look.Anchor}\" font-size=\"11\" fill=\"{look.Fill}\">{WebUtility.HtmlEncode(words)}</text>");

    public string Line(IEnumerable<(int Year, decimal Value)> points) => string.Join(' ', points.OrderBy(point => point.Year).Select(point => $"{X(point.Year)},{Y(point.Value)}"));

    private static string S(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>How a word is set.</summary>
internal sealed record TextLook(string Anchor, string Fill);
