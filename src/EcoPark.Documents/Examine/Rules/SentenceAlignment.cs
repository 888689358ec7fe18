using System.Text;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>Which sentences of report and form belong together: first equal ones by hash, then similar ones by shared four-letter pieces.</summary>
internal sealed class SentenceAlignment
{
    private const int PieceLength = 4;

    // A piece that more sentences share says nothing about which belong together, and would make the search quadratic.
    private const int MostSharing = 24;
    private const double SimilarEnough = 0.5;

    private readonly int[] _formOf;
    private readonly int[] _reportOf;

    private SentenceAlignment(int report, int form)
    {
        _formOf = new int[report];
        _reportOf = new int[form];
        Array.Fill(_formOf, -1);
        Array.Fill(_reportOf, -1);
    }

    /// <summary>Pairs that belong together and differ.</summary>
    public List<(int Report, int Form)> Near { get; } = [];

    /// <summary>Sentences of the report without a partner.</summary>
    public IEnumerable<int> ReportAlone => Enumerable.Range(0, _formOf.Length).Where(at => _formOf[at] < 0);

    /// <summary>Sentences of the form without a partner.</summary>
    public IEnumerable<int> FormAlone => Enumerable.Range(0, _reportOf.Length).Where(at => _reportOf[at] < 0);

    public static SentenceAlignment Align(Sentence[] report, Sentence[] form)
    {
        var alignment = new SentenceAlignment(report.Length, form.Length);
        alignment.PairEqual(report, form);
        alignment.PairSimilar(report, form);
        return alignment;
    }

    /// <summary>A sentence's key with every number replaced by one sign.</summary>
    public static string Skeleton(string key)
    {
        var skeleton = new StringBuilder(key.Length);
        for (var at = 0; at < key.Length;)
        {
            if (MaskedNumber.IsDigit(key[at]) && MaskedNumber.TryRead(key, at, out _, out var end))
            {
                skeleton.Append('#');
                at = end;
            }
            else
            {
                skeleton.Append(key[at++]);
            }
        }

        return skeleton.ToString();
    }

    /// <summary>For each paragraph of the report with a partner: a sentence of the form that belongs to it.</summary>
    public Dictionary<int, int> FormParagraphs(Sentence[] report, Sentence[] form) => Partners(_formOf, report, form);

    /// <summary>For each paragraph of the form with a partner: a sentence of the report that belongs to it.</summary>
    public Dictionary<int, int> ReportParagraphs(Sentence[] form, Sentence[] report) => Partners(_reportOf, form, report);

    private static Dictionary<int, int> Partners(int[] partners, Sentence[] own, Sentence[] other)
    {
        Dictionary<int, int> found = [];
        for (var at = 0; at < own.Length; at++)
        {
            if (partners[at] >= 0 && other[partners[at]].Key.Length > PieceLength)
            {
                found.TryAdd(own[at].Paragraph, partners[at]);
            }
        }

        return found;
    }

    private void PairEqual(Sentence[] report, Sentence[] form)
    {
        Dictionary<string, Queue<int>> waiting = new(StringComparer.Ordinal);
        for (var at = 0; at < report.Length; at++)
        {
            if (!waiting.TryGetValue(report[at].Key, out var places))
            {
                waiting[report[at].Key] = places = [];
            }

            places.Enqueue(at);
        }

        for (var at = 0; at < form.Length; at++)
        {
            if (waiting.TryGetValue(form[at].Key, out var places) && places.TryDequeue(out var partner))
            {
                Pair(partner, at);
            }
        }
    }

    private void PairSimilar(Sentence[] report, Sentence[] form)
    {
        Dictionary<string, List<int>> pieces = new(StringComparer.Ordinal);
        foreach (var at in ReportAlone)
        {
            foreach (var piece in Pieces(report[at].Key))
            {
                if (!pieces.TryGetValue(piece, out var holders))
                {
                    pieces[piece] = holders = [];
                }

                if (holders.Count < MostSharing)
                {
                    holders.Add(at);
                }
            }
        }

        foreach (var at in FormAlone.ToArray())
        {
            if (MostSimilar(form[at], report, pieces) is { } partner)
            {
                Pair(partner, at);
                if (!MaskedPattern.Compatible(report[partner].Key, form[at].Key))
                {
                    Near.Add((partner, at));
                }
            }
        }
    }

    private int? MostSimilar(Sentence sentence, Sentence[] report, Dictionary<string, List<int>> pieces)
    {
        Dictionary<int, int> shared = [];
        var count = 0;
        foreach (var piece in Pieces(sentence.Key))
        {
            count++;
            foreach (var holder in pieces.GetValueOrDefault(piece) ?? [])
            {
                shared[holder] = shared.GetValueOrDefault(holder) + 1;
            }
        }

        var best = (At: -1, Likeness: 0.0);
        foreach (var (holder, number) in shared.Where(holder => _formOf[holder.Key] < 0))
        {
            var shorter = Math.Min(count, Math.Max(1, report[holder].Key.Length - PieceLength + 1));
            var likeness = (double)number / shorter;
            best = likeness > best.Likeness ? (holder, likeness) : best;
        }

        return best.Likeness >= SimilarEnough ? best.At : null;
    }

    private static HashSet<string> Pieces(string key)
    {
        const int Longest = 1_000;
        HashSet<string> pieces = new(StringComparer.Ordinal);
        if (key.Length < PieceLength)
        {
            pieces.Add(key);
        }

        for (var at = 0; at + PieceLength <= Math.Min(key.Length, Longest); at++)
        {
            pieces.Add(key.Substring(at, PieceLength));
        }

        return pieces;
    }

    private void Pair(int report, int form)
    {
        _formOf[report] = form;
        _reportOf[form] = report;
    }
}
