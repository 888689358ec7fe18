using EcoPark.Documents.AssessmentTable;
using EcoPark.Documents.Examine;
using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Excel;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Narratives;
using EcoPark.Documents.Report;
using EcoPark.Documents.Verify;
using EcoPark.Documents.Word;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Tests.Proof;

/// <summary>Fifty generated park-years: the documents are computed from the data, not filled into gaps.</summary>
public sealed class NotAMailMergeTests
{
    private const int ParkYears = 50;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, ParkYears)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_examination_of_generated_documents_finds_nothing(int seed)
    {
        var (set, evaluation) = Write(ParkYearGenerator.Make(seed));
        var table = WorkbookWriter.ToBytes(AssessmentTableWriter.Build(new AssessmentTableRequest { Evaluation = evaluation, Items = Repository.Library.Items }));
        var request = new ExamineRequest
        {
            Standard = KnownStandardReading.Read(Repository.Library, Repository.Hj274),
            Documents =
            [
                Read(ReportSet.ReportName, Bytes(set.Report)), Read(ReportSet.TableName, table), Read(ReportSet.FormName, Bytes(set.Form)),
            ],
        };
        Assert.Empty(Examiner.Examine(request).Select(finding => $"{finding.Code} {finding.Indicator}: {finding.MessageZh}"));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_digit_of_generated_documents_is_bound_or_of_the_standard(int seed)
    {
        var (set, _) = Write(ParkYearGenerator.Make(seed));
        foreach (var document in new[] { set.Report, set.Form })
        {
            using var stream = new MemoryStream(Bytes(document));
            Assert.True(WordReader.Read(stream).TryGet(out var text, out var problem), problem?.En);
            var report = DocumentVerifier.Verify(text, set.Facts, Repository.Sources.Phrases);
            Assert.Empty(report.Unbound.Select(digits => digits.Text));
            Assert.True(report.IsIntact);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_sentence_stands_on_an_absent_figure(int seed)
    {
        var parkYear = ParkYearGenerator.Make(seed);
        var (set, _) = Write(parkYear);
        foreach (var fact in set.Facts.Facts)
        {
            foreach (var input in fact.Inputs.Select(Parse).OfType<FormulaInput>())
            {
                var given = parkYear.Find(input) ?? parkYear.FindFigure(input.Code, input.Year);
                Assert.True(given is SeriesValue.Number, $"{fact.Code} is printed although {input} was not given");
            }
        }

        var printed = set.Facts.Documents.SelectMany(document => document.Anchors).Select(anchor => anchor.FactId).ToHashSet(StringComparer.Ordinal);
        Assert.All(set.Facts.Facts, fact => Assert.Contains(fact.Id, printed));
        Assert.NotEmpty(set.Narrative.Gaps);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void One_changed_input_changes_exactly_the_facts_that_depend_on_it(int seed)
    {
        var before = ParkYearGenerator.Make(seed);
        var code = new[] { "cod", "energy_consumption", "fresh_water", "wastewater", "co2" }[seed % 5];
        var input = new FormulaInput(code, before.ReportYear);
        var number = Assert.IsType<SeriesValue.Number>(before.Find(input));
        var after = before with
        {
            Series = before.Series.SetItem(code, before.Series[code].SetItem(
                input.Year, number with { Value = number.Value + Rational.Of(1, 100) })),
        };
        var old = Write(before).Set.Facts.Facts.ToDictionary(Key, StringComparer.Ordinal);
        var now = Write(after).Set.Facts.Facts.ToDictionary(Key, StringComparer.Ordinal);

        foreach (var (key, fact) in now.Where(pair => old.ContainsKey(pair.Key)))
        {
            var depends = fact.Inputs.Contains(input.ToString());
            var changed = fact.Value != old[key].Value;
            Assert.True(depends || !changed, $"{fact.Code} changed but does not name {input}");
            Assert.True(!depends || changed || IsCount(fact), $"{fact.Code} names {input} but did not change");
        }

        Assert.Contains(now.Values, fact => fact.Inputs.Contains(input.ToString()));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void One_changed_input_changes_no_sentence_that_does_not_name_it(int seed)
    {
        var before = ParkYearGenerator.Make(seed);
        var input = new FormulaInput("so2", before.ReportYear);
        var number = Assert.IsType<SeriesValue.Number>(before.Find(input));
        var after = before with
        {
            Series = before.Series.SetItem("so2", before.Series["so2"].SetItem(input.Year, number with { Value = number.Value * 2 })),
        };
        var old = Sentences(Write(before).Set.Narrative).Select(sentence => sentence.Text).ToHashSet(StringComparer.Ordinal);
        var now = Sentences(Write(after).Set.Narrative);
        var appeared = now.Where(sentence => !old.Contains(sentence.Text)).ToList();
        Assert.All(appeared, sentence => Assert.True(
            sentence.Facts.Any(fact => fact.Inputs.Contains(input.ToString())) || sentence.Text.Contains("达标", StringComparison.Ordinal)
            || sentence.Text.Contains("指标", StringComparison.Ordinal), sentence.Text));
    }

    // A count over verdicts depends on every input, but moves only when a verdict does.
    private static bool IsCount(Fact fact) => fact.Code.StartsWith("indicators.", StringComparison.Ordinal) || fact.Formula?.Contains("indicators.", StringComparison.Ordinal) == true;

    private static string Key(Fact fact) => fact.Code + "@" + fact.Year + "#" + fact.Unit;

    private static FormulaInput? Parse(string input)
    {
        var at = input.LastIndexOf('@');
        return at > 0 && !input.StartsWith("indicator", StringComparison.Ordinal)
            && int.TryParse(input.AsSpan(at + 1), System.Globalization.CultureInfo.InvariantCulture, out var year)
                ? new FormulaInput(input[..at], year)
                : null;
    }

    private static List<(string Text, List<Fact> Facts)> Sentences(Narrative narrative) =>
    [
        .. narrative.Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph).Select(sentence => (
            string.Concat(sentence.Select(Text)), sentence.OfType<NarrativeInline.Number>().Select(piece => piece.Fact).ToList())),
    ];

    private static string Text(NarrativeInline piece) => piece switch
    {
        NarrativeInline.Words words => words.Text,
        NarrativeInline.Name name => name.Text,
        NarrativeInline.Number number => number.Fact.Printed,
        _ => "〔待补〕",
    };

    private static (ReportSet Set, ParkYearEvaluation Evaluation) Write(ParkYear parkYear)
    {
        var evaluation = new Evaluator(Repository.Library.Items).Evaluate(parkYear, Repository.Hj274);
        var set = new ReportSetBuilder(Repository.Sources).Build(evaluation);
        Assert.Empty(set.Problems);
        return (Assert.IsType<ReportSet>(set.Value), evaluation);
    }

    private static byte[] Bytes(WordDocument document)
    {
        using var stream = new MemoryStream();
        WordWriter.Write(document, stream);
        return stream.ToArray();
    }

    private static ExaminedText Read(string name, byte[] bytes)
    {
        Assert.True(ExaminedFile.Read(name, bytes).TryGet(out var text, out var problem), problem?.En);
        return text;
    }
}
