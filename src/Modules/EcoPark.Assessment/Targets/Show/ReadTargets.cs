using EcoPark.Assessment.Contracts;
using EcoPark.Assessment.Indicators;
using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Assessment.Targets.Paths;
using EcoPark.Assessment.Targets.Projections;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Assessment.Targets.Show;

/// <summary>Targets, the way to them, and where the year may end.</summary>
public sealed class ReadTargets
{
    /// <summary>Years of history that the line shows.</summary>
    private const int History = 6;

    private readonly ReadAssessment _reading;
    private readonly Assessments _assessments;
    private readonly ParkTargets _targets;
    private readonly ProjectYear _projecting;

    internal ReadTargets(ReadAssessment reading, Assessments assessments, ParkTargets targets, ProjectYear projecting) =>
        (_reading, _assessments, _targets, _projecting) = (reading, assessments, targets, projecting);

    public async Task<Result<TargetTable>> HandleAsync(Viewer viewer, AssessmentRequest request, CancellationToken cancellation)
    {
        var read = await _reading.HandleAsync(viewer, request with { Standard = null, History = History }, cancellation);
        if (!read.IsOk)
        {
            return Result<TargetTable>.Failed(read.Problems);
        }

        var targets = await _targets.ReadAsync(request.Park, request.AsOf, cancellation);
        var from = targets.SelectMany(group => group).Select(target => target.FromYear).Append(request.Year - History + 1).Min();
        var assessed = await _assessments.EvaluateAsync(request.Park, [.. Enumerable.Range(from, Math.Max(request.Year - from + 1, 1))], new AssessmentKey(request.Year, null, request.AsOf), cancellation);
        var projection = await ProjectAsync(viewer, request, read.Value, cancellation);
        return new TargetTable(read.Value, [.. read.Value.Rows.Select(row => Row(row, request.Year, [.. targets[row.Number]], assessed) with { Projection = projection })]) { Projection = projection };
    }

    // A year with all it needs is what it is; then the next one is looked ahead to. What is over stays as it was left.
    private async Task<ProjectedYear?> ProjectAsync(Viewer viewer, AssessmentRequest request, IndicatorTable table, CancellationToken cancellation)
    {
        var isOpen = table.Rows.Any(row => row.Result.IsJudged && (row.Mark is Platform.Ui.MarkKind.Missing || row.IsPartial));
        var year = isOpen ? request.Year : request.Year + 1;
        if (year < request.Park.CurrentYear || AssessmentProblems.YearFault(viewer, request.Park, year) is not null)
        {
            return null;
        }

        var projected = await _projecting.HandleAsync(request.Park, await _assessments.EvaluateAsync(request.Park, new AssessmentKey(year, null, request.AsOf), cancellation), cancellation);
        return projected.Items.Count == 0 ? null : projected;
    }

    private static TargetRow Row(IndicatorRow row, int year, IReadOnlyList<TargetRecord> all, IReadOnlyList<AssessedYear> assessed)
    {
        var values = assessed.Select(one => (one.Year, one.Evaluation[row.Number].Value)).Where(one => one.Value is not null).ToDictionary(one => one.Year, one => one.Value.GetValueOrDefault());
        var own = all.FirstOrDefault(target => target.Year >= year) ?? (all.Count > 0 ? all[^1] : null);
        return new TargetRow { Row = row, Own = own, All = all, Year = year, Values = values, Path = Path(row.Result, own, year, values) };
    }

    private static TargetPath? Path(IndicatorResult result, TargetRecord? own, int year, Dictionary<int, Rational> values) => result.Limit switch
    {
        { Relation: LimitRelation.AtLeast or LimitRelation.AtMost } limit when own is not null =>
            new TargetPath(own.FromYear, values.TryGetValue(own.FromYear, out var start) ? start : null, own.Year, own.Number, limit.Relation == LimitRelation.AtMost),
        { Relation: LimitRelation.AtLeast or LimitRelation.AtMost } limit => new TargetPath(year, null, year, limit.Value, limit.Relation == LimitRelation.AtMost),
        _ => null,
    };
}
