using EcoPark.Documents.Facts;

namespace EcoPark.Documents.Verify;

/// <summary>
/// Finds for every recorded line its line in the document. Equal lines first, wherever they stand, each as often as
/// recorded, so that a moved paragraph costs nothing; of the rest, those that resemble each other most.
/// </summary>
internal sealed class LineMatcher
{
    private const double LeastLikeness = 0.4;

    // Past this many comparisons the document is another one, and pairing would only cost.
    private const long MostComparisons = 250_000;
    private const int LongestCompared = 2_000;

    /// <summary>Recorded lines that are no longer there as written, each with the line that took its place.</summary>
    public List<(FixedLine Recorded, FoundLine Found)> Changed { get; } = [];

    /// <summary>Recorded lines without any such line.</summary>
    public List<FixedLine> Missing { get; } = [];

    /// <summary>Lines of the document that no recorded line explains.</summary>
    public List<FoundLine> New { get; } = [];

    /// <summary>How many lines are as recorded.</summary>
    public int Equal { get; private set; }

    public LineMatcher(IReadOnlyList<FixedLine> recorded, IReadOnlyList<FoundLine> found)
    {
        var (missing, unexplained) = Same(recorded, found);
        if ((long)missing.Count * unexplained.Count <= MostComparisons)
        {
            Pair(missing, unexplained);
        }

        Missing.AddRange(missing.OfType<FixedLine>());
        New.AddRange(unexplained.OfType<FoundLine>());
    }

    /// <summary>How near a document is to a record, without pairing: 1 for the same numbered lines, 0 for none.</summary>
    public static double Likeness(IReadOnlyList<FixedLine> recorded, IReadOnlyList<FoundLine> found)
    {
        var (missing, unexplained) = Same(recorded, found);
        var equal = recorded.Count - missing.Count;
        return (double)equal / Math.Max(1, equal + missing.Count + unexplained.Count);
    }

    private static (List<FixedLine?> Missing, List<FoundLine?> Unexplained) Same(IReadOnlyList<FixedLine> recorded, IReadOnlyList<FoundLine> found)
    {
        var open = new Dictionary<(FixedKind, string), Queue<FixedLine>>();
        foreach (var line in recorded)
        {
            var key = (Shape(line.Kind), line.Text);
            if (!open.TryGetValue(key, out var queue))
            {
                open.Add(key, queue = new Queue<FixedLine>());
            }

            queue.Enqueue(line);
        }

        var unexplained = new List<FoundLine?>();
        foreach (var line in found)
        {
            if (!(open.TryGetValue((line.Kind, line.Text), out var queue) && queue.TryDequeue(out _)))
            {
                unexplained.Add(line);
            }
        }

        var left = open.Values.SelectMany(queue => queue).ToHashSet(ReferenceEqualityComparer.Instance);
        return ([.. recorded.Where(left.Contains)], unexplained);
    }

    // Both lists lose what finds its pair: the place is emptied, so that order stays.
    private void Pair(List<FixedLine?> missing, List<FoundLine?> unexplained)
    {
        var recordedPairs = missing.ConvertAll(line => Bigrams(line?.Text ?? ""));
        var foundPairs = unexplained.ConvertAll(line => Bigrams(line?.Text ?? ""));
        var candidates = new List<(double Likeness, int Recorded, int Found)>();
        for (var i = 0; i < missing.Count; i++)
        {
            for (var j = 0; j < unexplained.Count; j++)
            {
                if (Shape(missing[i]?.Kind) == unexplained[j]?.Kind && Likeness(recordedPairs[i], foundPairs[j]) is >= LeastLikeness and var likeness)
                {
                    candidates.Add((likeness, i, j));
                }
            }
        }

        foreach (var (_, i, j) in candidates.OrderByDescending(candidate => candidate.Likeness).ThenBy(candidate => Math.Abs(candidate.Recorded - candidate.Found)))
        {
            if (missing[i] is { } recorded && unexplained[j] is { } found)
            {
                Changed.Add((recorded, found));
                missing[i] = null;
                unexplained[j] = null;
            }
        }
    }

    private static FixedKind? Shape(FixedKind? kind) => kind is FixedKind.Label ? FixedKind.Text : kind;

    private static FixedKind Shape(FixedKind kind) => kind is FixedKind.Label ? FixedKind.Text : kind;

    // Ends count as characters, so that lines of one character have pairs too.
    private static int[] Bigrams(string text)
    {
        var length = Math.Min(text.Length, LongestCompared);
        var pairs = new int[length + 1];
        for (var i = 0; i <= length; i++)
        {
            pairs[i] = ((i == 0 ? '\n' : text[i - 1]) << 16) | (i == length ? '\n' : text[i]);
        }

        Array.Sort(pairs);
        return pairs;
    }

    private static double Likeness(int[] left, int[] right)
    {
        var common = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var order = left[i].CompareTo(right[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return 2.0 * common / (left.Length + right.Length);
    }
}
