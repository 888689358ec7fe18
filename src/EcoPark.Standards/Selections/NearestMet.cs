using System.Numerics;

namespace EcoPark.Standards.Selections;

/// <summary>
/// Finds the whole number nearest to a start, on either side, at which a predicate becomes true. It looks at
/// distances that grow by a quarter, then by doubling, and at points named by the caller; between the last point that
/// failed and the first that holds it bisects. On a predicate with one boundary on a side that boundary is found
/// exactly; an island narrower than the distance between two looks can be missed, unless a named point lies in it.
/// </summary>
/// <param name="isMet">The predicate.</param>
/// <param name="lowest">The smallest number tried.</param>
/// <param name="highest">The largest number tried.</param>
internal sealed class NearestMet(Func<BigInteger, bool> isMet, BigInteger lowest, BigInteger highest)
{
    private const int FirstStep = 4096;

    /// <summary>The nearest number found; null when none of those tried holds.</summary>
    /// <param name="below">The start rounded down; the numbers above it are one side.</param>
    /// <param name="above">The start rounded up; the numbers below it are the other side.</param>
    /// <param name="named">Points at which the predicate may change.</param>
    public BigInteger? Find(BigInteger below, BigInteger above, IReadOnlyList<BigInteger> named)
    {
        var up = new Side(below, Points(below, 1, named));
        var down = new Side(above, Points(above, -1, named));
        BigInteger? best = null;
        while (Next(up, down) is { } side && (best is not { } found || side.Reached < BigInteger.Abs(found - side.Start)))
        {
            var point = side.Points.Dequeue();
            if (!isMet(point))
            {
                side.Failed = point;
                continue;
            }

            var candidate = Bisect(side.Failed, point);
            best = best is { } other && BigInteger.Abs(other - below) <= BigInteger.Abs(candidate - below) ? other : candidate;
            side.Points.Clear();
        }

        return best;
    }

    private static Side? Next(Side up, Side down)
    {
        if (up.Points.Count == 0 || down.Points.Count == 0)
        {
            return up.Points.Count > 0 ? up : down.Points.Count > 0 ? down : null;
        }

        return up.Points.Peek() - up.Start <= down.Start - down.Points.Peek() ? up : down;
    }

    private Queue<BigInteger> Points(BigInteger start, int sign, IReadOnlyList<BigInteger> named)
    {
        var size = BigInteger.Abs(start);
        var points = new SortedSet<BigInteger>(named.Select(point => (point - start) * sign).Where(distance => distance.Sign > 0));
        var end = sign > 0 ? highest - start : start - lowest;
        for (var distance = BigInteger.Max(1, size / FirstStep); distance < end; distance += BigInteger.Max(1, distance > 4 * size ? distance : distance / 4))
        {
            points.Add(distance);
        }

        points.Add(end);
        return new Queue<BigInteger>(points.Where(distance => distance.Sign > 0 && distance <= end).Select(distance => start + (sign * distance)));
    }

    private BigInteger Bisect(BigInteger failed, BigInteger met)
    {
        while (BigInteger.Abs(met - failed) > 1)
        {
            var middle = (met + failed) / 2;
            if (isMet(middle))
            {
                met = middle;
            }
            else
            {
                failed = middle;
            }
        }

        return met;
    }

    private sealed class Side(BigInteger start, Queue<BigInteger> points)
    {
        public BigInteger Start { get; } = start;

        public Queue<BigInteger> Points { get; } = points;

        public BigInteger Failed { get; set; } = start;

        public BigInteger Reached => BigInteger.Abs(Failed - Start);
    }
}
