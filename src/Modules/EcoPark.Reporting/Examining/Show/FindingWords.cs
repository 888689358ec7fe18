using EcoPark.Standards.Definitions;

namespace EcoPark.Reporting.Examining.Show;

/// <summary>The kinds of finding in words.</summary>
public static class FindingWords
{
    private static readonly Dictionary<string, LocalText> Kinds = new(StringComparer.Ordinal)
    {
        ["selection-differs"] = new("两表的选择不同", "Chosen in one table, not in the other"),
        ["mandatory-marked-optional"] = new("必选指标被标为可选", "Mandatory marked as optional"),
        ["optional-marked-mandatory"] = new("可选指标被标为必选", "Optional marked as mandatory"),
        ["group-without-choice"] = new("一组中没有选择", "Group without a choice"),
        ["choice-differs-from-last-year"] = new("选择与上年不同", "Choice differs from last year"),
        ["footnote-2-not-met"] = new("不符合注②的条件", "Condition of note 2 not met"),
        ["chosen-without-value"] = new("已选指标没有数值", "Chosen without a value"),
        ["unchosen-with-verdict"] = new("未选指标有判定", "Not chosen, but judged"),
        ["verdict-against-value"] = new("判定与数值不符", "Verdict against the value"),
        ["verdict-against-text"] = new("判定与正文不符", "Verdict against the text"),
        ["value-differs-between-tables"] = new("两表数值不同", "Value differs between tables"),
        ["value-differs-from-text"] = new("正文与表格数值不同", "Value differs from the text"),
        ["value-not-from-rows"] = new("数值与原始数据算不上", "Value does not follow from its rows"),
        ["growth-not-from-series"] = new("增长率与数据算不上", "Growth does not follow from its series"),
        ["parts-not-total"] = new("分项与合计不符", "Parts do not make the total"),
        ["unit-not-of-standard"] = new("单位与标准不同", "Unit is not the standard's"),
        ["unit-slip"] = new("单位量级错误", "Unit slip"),
        ["co2-energy-ratio"] = new("碳排放与能耗不相称", "CO₂ and energy do not fit"),
        ["waste-rows-differ"] = new("固废各行不一致", "Waste rows differ"),
        ["threshold-unknown"] = new("要求值不是标准的限值", "Limit that the standard does not know"),
        ["branch-missing"] = new("缺少一种情形的要求", "A branch of the requirement is missing"),
        ["branch-against-growth"] = new("情形与增长方向相反", "Branch against the growth"),
        ["row-missing"] = new("缺少行", "Row missing"),
        ["row-repeated"] = new("行重复", "Row repeated"),
        ["year-inconsistent"] = new("年份不一致", "Years disagree"),
        ["paragraph-differs"] = new("报告与公开表段落不同", "Paragraph differs between report and form"),
        ["figure-differs-in-same-sentence"] = new("同一句数字不同", "Figure differs in the same sentence"),
        ["claim-against-value"] = new("说法与数值相反", "Claim against the value"),
        ["scope-mixed"] = new("口径混用", "Scopes are mixed"),
        ["term-doubtful"] = new("疑似错字", "Doubtful word"),
    };

    /// <summary>The kind in words; the code itself where it is new.</summary>
    public static LocalText Of(string code) => Kinds.GetValueOrDefault(code) ?? new LocalText(code, code);
}
