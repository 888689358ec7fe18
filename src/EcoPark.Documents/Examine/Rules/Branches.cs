using EcoPark.Documents.Examine.Derived;
using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>branch-missing: only one of the two limits for growth and decline is printed. branch-against-growth: and it is the wrong one.</summary>
internal static class Branches
{
    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        var sign = context.Growth;
        var recent = context.View.Assessments.Select(table => GrowthSign.ThreeYearRow(context.Standard, table)).OfType<LocatedRow>().FirstOrDefault();
        foreach (var indicator in context.Standard.Indicators.Where(static indicator =>
            indicator.Limits.Any(static limit => limit.Branch != GrowthBranch.None)))
        {
            var single = context.View.Tables.Select(table => table.Find(indicator.Number)).OfType<LocatedRow>()
                .Select(static row => (Row: row, Branch: Only(row))).Where(static row => row.Branch != GrowthBranch.None).ToArray();
            if (single.Length == 0)
            {
                continue;
            }

            yield return ExamineContext.Finding("branch-missing", indicator.Number, single.Select(static row => row.Row.Place),
                $"指标{indicator.Number}（{indicator.Name}）只印了增加值{(single[0].Branch == GrowthBranch.Positive ? "增长" : "下降")}时的要求，标准有增长、下降两种。",
                $"Indicator {indicator.Number} prints one of the two requirements for growth and decline.");
            if (Against(single, sign, recent) is { } against)
            {
                yield return against;
            }
        }
    }

    private static ExamineFinding? Against((LocatedRow Row, GrowthBranch Branch)[] single, GrowthBranch sign, LocatedRow? recent)
    {
        var shrinks = recent?.NumberValue is { IsNegative: true };
        var known = sign != GrowthBranch.None ? sign : shrinks ? GrowthBranch.Negative : GrowthBranch.None;
        var wrong = Array.Find(single, row => known != GrowthBranch.None && row.Branch != known).Row;
        if (wrong is null)
        {
            return null;
        }

        string[] places = sign == GrowthBranch.None && recent is not null ? [recent.Place, wrong.Place] : [wrong.Place];
        return ExamineContext.Finding("branch-against-growth", wrong.Number, places,
            $"指标{wrong.Number}（{wrong.Indicator.Name}）印的是增加值{(known == GrowthBranch.Negative ? "增长" : "下降")}时的要求，数据行显示增加值{(known == GrowthBranch.Negative ? "下降" : "增长")}。",
            $"Indicator {wrong.Number} prints the requirement for the other sign of growth than the rows show.");
    }

    private static GrowthBranch Only(LocatedRow row)
    {
        var branches = RequirementReading.Read(row.Requirement).Select(static limit => limit.SaysBranch
            ? limit.BranchMeant
            : limit.Relation == PrintedRelation.AtMost ? GrowthBranch.Positive : limit.Relation == PrintedRelation.AtLeast ? GrowthBranch.Negative : GrowthBranch.None)
            .Where(static branch => branch != GrowthBranch.None).Distinct().ToArray();
        return branches is [var only] ? only : GrowthBranch.None;
    }
}
