using System.Collections.Immutable;
using EcoPark.Assessment.Contracts;
using EcoPark.Assessment.Indicators;
using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Platform.People;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;
using EcoPark.Standards.Selections;

namespace EcoPark.Assessment.Selections.Try;

/// <summary>A choice to be looked at; null: the one that holds.</summary>
public sealed record SelectionRequest(AssessmentRequest Assessment, IReadOnlyList<int>? Try);

/// <summary>What a choice of optional indicators means, among all that are legal. Nothing is written.</summary>
public sealed class TrySelection(ReadAssessment reading, Assessments assessments)
{
    public async Task<Result<TriedSelection>> HandleAsync(Viewer viewer, SelectionRequest request, CancellationToken cancellation)
    {
        var read = await reading.HandleAsync(viewer, request.Assessment with { History = 1 }, cancellation);
        if (!read.IsOk)
        {
            return Result<TriedSelection>.Failed(read.Problems);
        }

        var year = read.Value.Year;
        var ranked = SelectionRanking.Rank(year.Evaluation);
        if (!ranked.IsOk)
        {
            return Result<TriedSelection>.Failed(ranked.Problems);
        }

        var optional = year.Evaluation.Standard.Groups.SelectMany(group => group.Members).ToHashSet();
        var asked = (request.Try ?? [.. year.Evaluation.ParkYear.Selection ?? []]).Where(optional.Contains).ToImmutableSortedSet();
        var tried = assessments.Try(year, parkYear => parkYear with { Selection = asked });
        return new TriedSelection
        {
            Table = IndicatorTable.Of(year with { Evaluation = tried }, [], read.Value.AtRiskBelow),
            Numbers = asked,
            Ranking = ranked.Value,
            Ranked = ranked.Value.Find(asked),
        };
    }
}

/// <summary>A choice with its consequences.</summary>
public sealed record TriedSelection
{
    /// <summary>The year judged by this choice.</summary>
    public required IndicatorTable Table { get; init; }

    public required ImmutableSortedSet<int> Numbers { get; init; }

    public required SelectionRanking Ranking { get; init; }

    /// <summary>Its place among all legal choices; null: it is not legal.</summary>
    public RankedSelection? Ranked { get; init; }

    public RankedSelection? LastYear => Ranking.LastYear;

    public ImmutableSortedSet<int>? Before => Table.Evaluation.ParkYear.PreviousSelection;

    /// <summary>What makes the choice unlawful; a missing reason is said apart.</summary>
    public IReadOnlyList<Finding> Violations => [.. Table.Evaluation.Violations.Where(finding => finding.Code != "choice-changed-without-reason")];

    public IReadOnlyList<int> Added => Before is { } before ? [.. Numbers.Except(before)] : [];

    public IReadOnlyList<int> Dropped => Before is { } before ? [.. before.Except(Numbers)] : [];

    public bool IsAsLastYear => Before is { } before && before.SetEquals(Numbers);

    public bool NeedsReason => Before is not null && !IsAsLastYear && Table.Standard.SameChoiceAsLastYear;

    /// <summary>What may still move: chosen with little to spare, or resting on data not accepted yet.</summary>
    public IReadOnlyList<IndicatorRow> Doubtful => [.. Table.Rows.Where(row => Numbers.Contains(row.Number) && (row.IsProvisional || row.Mark != Platform.Ui.MarkKind.Met))];

    /// <summary>The legal choices with everything met.</summary>
    public IEnumerable<RankedSelection> Compliant => Ranking.Take(Ranking.Compliant);
}
