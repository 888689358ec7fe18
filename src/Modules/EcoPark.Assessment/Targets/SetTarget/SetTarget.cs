using EcoPark.Assessment.Contracts;
using EcoPark.Assessment.Indicators;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Assessment.Targets.SetTarget;

/// <summary>A target for an indicator of the park's standard.</summary>
public sealed record TargetRequest(Park Park, int Indicator, TargetTerms Terms);

/// <summary>Records a target of the park's plan, or takes it back; what was recorded before stays.</summary>
public sealed class SetTarget(Assessments assessments, ChainWriter chain)
{
    /// <summary>Ours: a title with the place in it, not a text.</summary>
    public const int MostSource = 200;

    public async Task<Result<TargetRecord>> HandleAsync(Viewer viewer, TargetRequest request, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.TargetWrite, request.Park.Id))
        {
            return AssessmentProblems.Forbidden("设定目标", "set targets");
        }

        var year = await assessments.EvaluateAsync(request.Park, new AssessmentKey(request.Park.CurrentYear), cancellation);
        if (year.Evaluation.Indicators.FirstOrDefault(result => result.Indicator.Number == request.Indicator) is not { } result)
        {
            return AssessmentProblems.IndicatorNotFound(year.Evaluation.Standard, request.Indicator);
        }

        var problems = Problems(request.Terms, result).ToList();
        if (problems.Count > 0)
        {
            return Result<TargetRecord>.Failed(problems);
        }

        var terms = request.Terms with { Value = request.Terms.Value.Trim(), Source = request.Terms.Source.Trim() };
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var target = new TargetRecord(request.Park.Id, request.Park.StandardCode, request.Indicator, terms).Set(viewer.Name, work.Now);
        work.Db.Add(target);
        work.Audit(terms.IsWithdrawn ? "target.withdraw" : "target.set", new("target", $"{request.Park.StandardCode}/{request.Indicator}/{terms.Year}", request.Park.Id),
            after: $"{terms.FromYear}–{terms.Year} {terms.Value} {terms.Source}");
        await work.CommitAsync(cancellation);
        return target;
    }

    private static IEnumerable<Problem> Problems(TargetTerms terms, IndicatorResult result)
    {
        if (terms.Year is < AssessmentProblems.FirstYear or > AssessmentProblems.LastYear || terms.FromYear >= terms.Year || terms.FromYear < AssessmentProblems.FirstYear)
        {
            yield return new Problem("target-years", "year", $"起点年 {terms.FromYear}、目标年 {terms.Year}：目标年须晚于起点年，且都在 {AssessmentProblems.FirstYear} 到 {AssessmentProblems.LastYear} 之间。",
                $"From {terms.FromYear} to {terms.Year}: the target's year must be after the start, both between {AssessmentProblems.FirstYear} and {AssessmentProblems.LastYear}.");
        }

        if (terms.Source.Trim().Length is 0 or > MostSource)
        {
            yield return new Problem("target-source", "source", $"写明目标出自哪份文件（1 到 {MostSource} 字），例如规划名称和页码。", $"Say which document the target stands in (1 to {MostSource} characters), such as the plan and the page.");
        }

        if (!RationalText.TryParse(terms.Value.Trim(), out var value))
        {
            yield return new Problem("number-unreadable", "value", $"“{terms.Value}”不是数；请写成 123.45。", $"'{terms.Value}' is no number; write 123.45.");
        }
        else if (result.Limit is { Relation: not (LimitRelation.AtLeast or LimitRelation.AtMost) } full)
        {
            yield return new Problem("target-full", "value", $"指标 {result.Indicator.Number} 的要求是“{full.Printed}”，只有这一个目标，不另设。", $"Indicator {result.Indicator.Number} asks for {full.Printed}; there is no other target.");
        }
        else if (result.Limit is { } limit && !limit.IsMetBy(value))
        {
            yield return new Problem("target-below-limit", "value", $"目标 {terms.Value} 低于标准限值 {limit.Printed} {result.Indicator.Unit.Symbol}；限值是底线，请改为不低于限值的目标。",
                $"The target {terms.Value} does not reach the standard's limit {limit.Printed} {result.Indicator.Unit.Symbol}, which is the floor; set one that does.");
        }
        else if (result.Limit is null)
        {
            yield return new Problem("target-no-limit", "value", $"指标 {result.Indicator.Number} 现在没有适用的限值（{result.Reason?.Message.Zh}），方向不明，不能设目标。", $"No limit applies to indicator {result.Indicator.Number} now ({result.Reason?.Message.En}); its direction is not known.");
        }
    }
}
