using System.Collections.Immutable;
using EcoPark.Documents.Examine.Derived;
using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>Everything a rule can look at, taken apart once.</summary>
internal sealed class ExamineContext
{
    private readonly Dictionary<LocatedTable, RawValues> _values;

    public ExamineContext(ExamineRequest request)
    {
        Standard = request.Standard;
        Terms = request.Terms;
        View = DocumentReading.Read(request.Standard, request.Documents);
        Previous = request.PreviousYear.IsEmpty ? null : DocumentReading.Read(request.Standard, request.PreviousYear);
        _values = View.Assessments.ToDictionary(static table => table, table => new RawValues(Standard.Units, table));
        Years = YearReading.Read(View);
        Statements = StatementReading.Read(Standard, View);
    }

    public KnownStandard Standard { get; }

    public ImmutableArray<DoubtfulTerm> Terms { get; }

    public DocumentView View { get; }

    public DocumentView? Previous { get; }

    public IReadOnlyList<YearMention> Years { get; }

    public IReadOnlyList<TextStatement> Statements { get; }

    public RawValues Values(LocatedTable assessment) => _values[assessment];

    /// <summary>The year of a meaning; null when none or more than one is printed.</summary>
    public YearMention? Year(YearMeaning meaning)
    {
        var mentions = Years.Where(year => year.Meaning == meaning).ToArray();
        return mentions.Length > 0 && Array.TrueForAll(mentions, mention => mention.Year == mentions[0].Year) ? mentions[0] : null;
    }

    public int? YearsSinceBase => Year(YearMeaning.Report)?.Year - Year(YearMeaning.Base)?.Year is > 0 and var years ? years : null;

    /// <summary>The sign of growth since the base year, from the first table that shows it.</summary>
    public GrowthBranch Growth => _values.Values
        .Select(values => GrowthSign.SinceBase(Standard, values)).FirstOrDefault(static sign => sign != GrowthBranch.None);

    /// <summary>Findings of single sentences: one that report and form both have is one finding with two places.</summary>
    public IEnumerable<ExamineFinding> BySentence(Func<Sentence, ExamineFinding?> check)
    {
        Dictionary<(string Code, string Key), int> index = [];
        List<ExamineFinding> findings = [];
        foreach (var sentence in View.Sentences)
        {
            if (check(sentence) is not { } finding)
            {
                continue;
            }

            if (index.TryGetValue((finding.Code, sentence.Key), out var at))
            {
                findings[at] = findings[at] with { Places = findings[at].Places.AddRange(finding.Places) };
            }
            else
            {
                index[(finding.Code, sentence.Key)] = findings.Count;
                findings.Add(finding);
            }
        }

        return findings;
    }

    public static ExamineFinding Finding(string code, int? indicator, IEnumerable<string> places, string zh, string en) =>
        new(code, ExamineCodes.SeverityOf(code), indicator, [.. places.Distinct(StringComparer.Ordinal)], zh, en);
}
