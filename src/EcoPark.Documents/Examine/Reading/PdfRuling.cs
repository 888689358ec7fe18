using System.Runtime.InteropServices;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace EcoPark.Documents.Examine;

/// <summary>The straight lines of a page: the borders of its tables.</summary>
internal sealed class PdfRuling
{
    private const double Thin = 2.5;
    private const double Short = 5;
    private const double Overshoot = 2;
    private const int MostLines = 3_000;
    private readonly List<(double At, double From, double To)> _across = [];
    private readonly List<(double At, double From, double To)> _down = [];

    public PdfRuling(Page page)
    {
        foreach (var path in page.Paths.SelectMany(static path => path))
        {
            foreach (var line in path.Commands.OfType<PdfSubpath.Line>())
            {
                Add(line.From.X, line.From.Y, line.To.X, line.To.Y);
            }

            if (path.GetBoundingRectangle() is { } box && (box.Width < Thin || box.Height < Thin))
            {
                Add(box.Left, box.Bottom, box.Right, box.Top);
            }

            if (_across.Count + _down.Count > MostLines)
            {
                // A drawing, not a table.
                _across.Clear();
                _down.Clear();
                return;
            }
        }
    }

    /// <summary>The ruled cell around a point; null where a side is open.</summary>
    public PdfCell? Around(double x, double y)
    {
        var left = double.NegativeInfinity;
        var right = double.PositiveInfinity;
        foreach (var (at, from, to) in _down)
        {
            if (y >= from - Overshoot && y <= to + Overshoot)
            {
                left = at <= x ? Math.Max(left, at) : left;
                right = at > x ? Math.Min(right, at) : right;
            }
        }

        var bottom = double.NegativeInfinity;
        var top = double.PositiveInfinity;
        foreach (var (at, from, to) in _across)
        {
            if (x >= from - Overshoot && x <= to + Overshoot)
            {
                bottom = at <= y ? Math.Max(bottom, at) : bottom;
                top = at > y ? Math.Min(top, at) : top;
            }
        }

        return double.IsInfinity(left + right + bottom) || double.IsInfinity(top)
            ? null
            : new PdfCell((int)Math.Round(left), (int)Math.Round(right), (int)Math.Round(bottom), (int)Math.Round(top));
    }

    private void Add(double x1, double y1, double x2, double y2)
    {
        var (width, height) = (Math.Abs(x2 - x1), Math.Abs(y2 - y1));
        if (height < Thin && width > Short)
        {
            _across.Add(((y1 + y2) / 2, Math.Min(x1, x2), Math.Max(x1, x2)));
        }
        else if (width < Thin && height > Short)
        {
            _down.Add(((x1 + x2) / 2, Math.Min(y1, y2), Math.Max(y1, y2)));
        }
    }
}

/// <summary>A ruled cell, in whole points.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PdfCell(int Left, int Right, int Bottom, int Top);
