using System.Collections.Immutable;
using EcoPark.Documents.Disclosure;
using EcoPark.Reporting.Contracts;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;

namespace EcoPark.Disclosure.Snapshots;

/// <summary>Puts together what a publication makes public, from the frozen report alone.</summary>
internal static class ComposeDisclosure
{
    private const string Events = "events.publicity";
    private static readonly string[] Read = ["P", "V", "V*", "S"]; // seen in a source, not remembered

    public static DisclosedYear Of(PublishedReport report, StandardsLibrary standards, PublicParts parts)
    {
        var evaluation = report.Evaluation;
        var parkYear = evaluation.ParkYear;
        var form = PublicForm.Of(report.Set.Form);
        return new DisclosedYear
        {
            ParkName = parkYear.ParkName,
            Year = report.Year,
            BaseYear = parkYear.BaseYear,
            Edition = report.Edition,
            Reason = report.Reason,
            Version = report.Version,
            KnownAt = report.KnownAt,
            Standard = evaluation.Standard.Name,
            StandardCode = evaluation.Standard.Code,
            StandardVersion = evaluation.Standard.Version,
            IsDemo = parkYear.IsDemo || report.Park.IsDemo,
            FactsHash = report.Set.Facts.Hash,
            Judged = evaluation.Judged,
            Met = evaluation.Met,
            IsCompliant = evaluation.IsCompliant,
            Form = form,
            Indicators = [.. evaluation.Indicators.Select(result => Indicator(result, standards))],
            Completeness = Completeness(evaluation, form, report.Set.Narrative.Gaps.Count),
            Files = [.. report.Files.Where(file => parts.MayShow(file.Name)).Select(file => new DisclosedFile(file.Name, file.File, file.Sha256, file.Bytes))],
            KeyFirms = parts.KeyFirms,
            Events = [.. parkYear.Lists.TryGetValue(Events, out var rows) ? rows.Select(Event) : []],
            Phone = parkYear.Profile.GetValueOrDefault("phone"),
            Email = parkYear.Profile.GetValueOrDefault("email"),
        };
    }

    private static DisclosedIndicator Indicator(IndicatorResult result, StandardsLibrary standards)
    {
        var indicator = result.Indicator;
        return new DisclosedIndicator
        {
            Number = indicator.Number,
            Name = indicator.Name,
            Definition = indicator.Definition,
            Formula = new LocalText(FormulaWords.Describe(indicator.Formula, standards.Items, chinese: true), FormulaWords.Describe(indicator.Formula, standards.Items, chinese: false)),
            Unit = indicator.Unit.Symbol,
            IsJudged = result.IsJudged,
            Verdict = result.IsJudged ? result.Verdict.ToString() : null,
            Limit = result.Limit?.Printed,
            LimitSource = result.Limit?.Provenance.Source,
            Source = indicator.Source,
            IsToCheck = IsToCheck(indicator),
            Branch = result.IsJudged ? result.Trace.Branch : null,
            Reason = result.IsJudged ? result.Reason?.Message : null,
        };
    }

    private static DisclosedCompleteness Completeness(ParkYearEvaluation evaluation, PublicForm form, int gaps) => new()
    {
        Indicators = evaluation.Indicators.Length,
        WithValue = evaluation.Indicators.Count(result => result.Value is not null),
        Without = [.. evaluation.Indicators.Where(result => result.Value is null).Select(result => new DisclosedLack(result.Indicator.Number, result.Indicator.Name, result.Reason?.Message ?? new LocalText("未填", "Missing")))],
        Gaps = gaps,
        BoundNumbers = form.Progress.SelectMany(part => part.Paragraphs).SelectMany(paragraph => paragraph.Runs).Count(run => run.Kind == PublicRunKind.Number),
        ToCheck = evaluation.Indicators.Count(result => IsToCheck(result.Indicator)),
    };

    private static bool IsToCheck(Indicator indicator) => indicator.Certainty.Values.Any(certainty => !Read.Contains(certainty));

    private static DisclosedEvent Event(ImmutableSortedDictionary<string, string> row) =>
        new(row.GetValueOrDefault("name", ""), row.GetValueOrDefault("date"), row.GetValueOrDefault("place"), row.GetValueOrDefault("participants"));
}

/// <summary>What is public beside the report.</summary>
/// <param name="KeyFirms">The firms on the list in that year.</param>
/// <param name="Withheld">Names of files that the park does not publish.</param>
internal sealed record PublicParts(IReadOnlyList<DisclosedFirm> KeyFirms, IReadOnlySet<string> Withheld)
{
    public bool MayShow(string file) => !Withheld.Contains(file);
}
