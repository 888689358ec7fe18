using System.Collections.Immutable;
using EcoPark.Documents.Report;
using EcoPark.Documents.Templates;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Reports.Read;

/// <summary>The documents of an evaluation with the office's texts; a faulty text is left out and named.</summary>
internal sealed record DraftSet(ParkYearEvaluation Evaluation, ReportSet Set, IReadOnlyList<Problem> Faults)
{
    public static Result<DraftSet> Build(ParkYearEvaluation evaluation, IReadOnlyList<OfficeText> texts, ReportSources sources)
    {
        var faults = new List<Problem>();
        var sound = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            if (text.Sentences is not { } sentences)
            {
                continue;
            }

            var found = FaultsOf(text.Section, sentences, sources);
            faults.AddRange(found);
            if (found.Count == 0)
            {
                sound[text.Section] = SentenceText.Join(sentences);
            }
        }

        var with = evaluation with { ParkYear = evaluation.ParkYear with { Texts = sound.ToImmutable() } };
        var built = new ReportSetBuilder(sources).Build(with);
        return built.IsOk ? new DraftSet(with, built.Value, faults) : Result<DraftSet>.Failed(built.Problems);
    }

    private static IReadOnlyList<Problem> FaultsOf(string section, IReadOnlyList<string> sentences, ReportSources sources) =>
        sources.Template.Sections.All(known => known.Id != section)
            ? [ReportProblems.NoSection(section)]
            : [.. SentenceCheck.Faults(sources, section, sentences).Select(fault => fault.Problem)];
}
