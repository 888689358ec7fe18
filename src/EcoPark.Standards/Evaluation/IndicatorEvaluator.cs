using System.Globalization;
using System.Text.RegularExpressions;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Evaluation;

/// <summary>
/// Computes one indicator. Availability is settled first, over all inputs at once: not-applicable outranks missing,
/// missing outranks not-computable; only then is there arithmetic.
/// </summary>
/// <param name="parkYear">Years, attributes and limit overrides.</param>
/// <param name="standard">The set that the indicators belong to.</param>
/// <param name="items">The catalogue, for units.</param>
/// <param name="find">What was given; the park-year's own values or a variation of them.</param>
internal sealed class IndicatorEvaluator(
    ParkYear parkYear, Standard standard, Catalogue items, Func<FormulaInput, SeriesValue?> find)
{
    private static readonly LocalText NoBranch = new("未判定限值", "no limit decided");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public IndicatorResult Evaluate(Indicator indicator, bool selected, bool judged)
    {
        var inputs = Inputs(indicator);
        var evaluation = Unavailable(inputs) is { } reason ? Without(indicator, reason, []) : Compute(indicator);
        var verdict = Decide(evaluation);
        var printed = Printing.Text(indicator, evaluation.Value, verdict, evaluation.Limit);
        return new IndicatorResult
        {
            Indicator = indicator,
            Verdict = verdict,
            Value = evaluation.Value,
            Printed = printed,
            Limit = evaluation.Limit,
            Margin = evaluation is { Value: { } value, Limit: { } limit } ? limit.Margin(value) : null,
            Reason = evaluation.Reason,
            IsSelected = selected,
            IsJudged = judged,
            UnstableGrowth = evaluation.UnstableGrowth,
            Trace = new Trace(
                FormulaWords.Print(indicator.Formula), [.. inputs.Select(Traced)], evaluation.Steps, evaluation.Branch,
                Printing.Explain(indicator, evaluation.Value, printed)),
        };
    }

    private sealed record Evaluated(
        Rational? Value, Reason? Reason, Limit? Limit, LocalText Branch, IReadOnlyList<FormulaStep> Steps, Rational? UnstableGrowth);

    private List<FormulaInput> Inputs(Indicator indicator)
    {
        var inputs = FormulaCheck.Inputs(indicator.Formula, parkYear.ReportYear, parkYear.BaseYear).AsEnumerable();
        foreach (var limit in indicator.Limits)
        {
            if (limit.Case is LimitCase.When when)
            {
                inputs = inputs.Concat(FormulaCheck.Inputs(when.Condition, parkYear.ReportYear, parkYear.BaseYear));
            }
        }

        return [.. inputs.Distinct()];
    }

    private TraceInput Traced(FormulaInput input) => new(input, UnitOf(input.Code), find(input));

    private Unit UnitOf(string code) => items.TryFindItem(code, out var item) ? item.Unit : Unit.One;

    private Reason? Unavailable(List<FormulaInput> inputs)
    {
        var without = inputs.Where(input => find(input) is SeriesValue.NotApplicable).ToList();
        if (without.Count > 0)
        {
            var why = string.Join("；", without.Select(input => (find(input) as SeriesValue.NotApplicable)?.Reason).Distinct());
            return new Reason("not-applicable", Codes(without),
                new LocalText($"不涉及：{why}", $"not applicable: {why}"));
        }

        var missing = inputs.Where(input => find(input) is not SeriesValue.Number).ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        return new Reason("missing-input", Codes(missing), new LocalText(
            "未填：" + string.Join("、", missing.Select(input => Name(input, chinese: true))),
            "missing: " + string.Join(", ", missing.Select(input => Name(input, chinese: false)))));
    }

    private string Name(FormulaInput input, bool chinese)
    {
        var name = items.TryFindItem(input.Code, out var item) ? item.Name.In(chinese) : input.Code;
        return chinese
            ? string.Create(CultureInfo.InvariantCulture, $"{input.Year} 年{name}")
            : string.Create(CultureInfo.InvariantCulture, $"{name} of {input.Year}");
    }

    // Formulas know codes only; people know the names.
    private LocalText Named(Outcome.NotComputable refused)
    {
        var (zh, en) = (refused.Zh, refused.En);
        foreach (var code in refused.Inputs.Select(input => input.Code).Distinct())
        {
            if (items.TryFindItem(code, out var item))
            {
                var whole = $@"(?<![A-Za-z0-9_.])\s?{Regex.Escape(code)}\s?(?![A-Za-z0-9_.@])";
                zh = Regex.Replace(zh, whole, _ => item.Name.Zh, RegexOptions.None, Patience);
                en = Regex.Replace(en, $@"\b{Regex.Escape(code)}\b", _ => item.Name.En, RegexOptions.None, Patience);
            }
        }

        return new LocalText(zh, en);
    }

    private static List<string> Codes(IEnumerable<FormulaInput> inputs) => [.. inputs.Select(input => input.ToString())];

    private FormulaEvaluator Formulas() => new(
        parkYear.ReportYear, parkYear.BaseYear,
        input => find(input) is SeriesValue.Number number ? UnitOf(input.Code).ToBase(number.Value) : Rational.Zero,
        input => find(input) is SeriesValue.Number number ? Shown(number.Value, UnitOf(input.Code)) : input.ToString());

    // With its unit: a step may add 立方米 to 万立方米, and its result stands in base units.
    private static string Shown(Rational value, Unit unit) => unit == Unit.One ? value.ToString() : $"{value} {unit.Symbol}";

    private Evaluated Compute(Indicator indicator)
    {
        var formulas = Formulas();
        switch (formulas.Evaluate(indicator.Formula))
        {
            case Outcome.Computed computed:
                var value = indicator.Unit.FromBase(computed.Value);
                var (limit, branch, reason) = Limit(indicator);
                return new Evaluated(value, reason, limit, branch, formulas.Steps, formulas.UnstableGrowth);
            case Outcome.NotComputable refused:
                return Without(indicator, OpenAttribute(indicator) ?? Refused(refused), formulas.Steps);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // The requirement is told even where there is no value to hold against it.
    private Evaluated Without(Indicator indicator, Reason reason, IReadOnlyList<FormulaStep> steps)
    {
        var (limit, branch, _) = Limit(indicator);
        return new Evaluated(null, reason, limit, branch, steps, null);
    }

    private static Verdict Decide(Evaluated evaluated) => evaluated switch
    {
        { Reason.Code: "not-applicable" } => Verdict.NotApplicable,
        { Reason.Code: "missing-input" or "region-unset" } => Verdict.Missing,
        { Reason: not null } => Verdict.NotComputable,
        { Value: { } value, Limit: { } limit } => limit.IsMetBy(value) ? Verdict.Met : Verdict.NotMet,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private (Limit? Limit, LocalText Branch, Reason? Reason) Limit(Indicator indicator)
    {
        foreach (var limit in indicator.Limits)
        {
            switch (limit.Case)
            {
                case LimitCase.Attribute attribute when !parkYear.Attributes.ContainsKey(attribute.AttributeCode):
                    return (null, NoBranch, Open(attribute));
                case LimitCase.Attribute attribute when parkYear.Attributes[attribute.AttributeCode] == attribute.Value:
                    return Taken(indicator, limit, new LocalText($"{attribute.AttributeCode} = {attribute.Value}", $"{attribute.AttributeCode} = {attribute.Value}"));
                case LimitCase.When rule:
                    switch (Holds(rule.Condition))
                    {
                        case { Words: { } why }:
                            return Taken(indicator, limit, why);
                        case { Open: { } open }:
                            return (null, NoBranch, open);
                    }

                    break;
                case LimitCase.Always:
                    return Taken(indicator, limit, new LocalText("唯一限值", "the only limit"));
            }
        }

        return (null, NoBranch, new Reason("out-of-range", [], new LocalText(
            "标准没有给出这种情形的限值", "the standard gives no limit for this case")));
    }

    // An attribute that is not given is something missing, and missing outranks not-computable.
    private Reason? OpenAttribute(Indicator indicator) => indicator.Limits.Select(limit => limit.Case).OfType<LimitCase.Attribute>()
        .Where(attribute => !parkYear.Attributes.ContainsKey(attribute.AttributeCode)).Select(Open).FirstOrDefault();

    private static Reason Open(LimitCase.Attribute attribute) => new(
        attribute.AttributeCode == "waterRegion" ? "region-unset" : "missing-input", ["attributes." + attribute.AttributeCode], new LocalText(
            $"未填园区属性 {attribute.AttributeCode}，无法确定限值", $"the attribute {attribute.AttributeCode} is not given, so the limit is open"));

    private (Limit? Limit, LocalText Branch, Reason? Reason) Taken(Indicator indicator, Limit limit, LocalText why)
    {
        // A file that names no standard may carry a limit meant for an indicator of another set with the same number.
        if (standard.IsMarked(indicator, FootnoteRule.DominantIndustryLimit)
            && parkYear.LimitOverrides.FirstOrDefault(given => given.Indicator == indicator.Number) is { } replaced)
        {
            var sign = limit.Relation == LimitRelation.AtMost ? "≤" : "≥";
            return (limit with { Value = replaced.Limit, Printed = sign + replaced.Limit }, new LocalText(
                $"{sign}{replaced.Limit}：主导行业限值，依据 {replaced.Evidence}",
                $"{sign}{replaced.Limit}: limit of the dominant industry, evidence {replaced.Evidence}"), null);
        }

        return (limit, new LocalText($"{limit.Printed}：{why.Zh}", $"{limit.Printed}: {why.En}"), null);
    }

    // The comparison that holds, in words with its number; why it is open, when it has no value; neither when it is false.
    // An open condition must not let a later limit slip in.
    private (LocalText? Words, Reason? Open) Holds(Condition condition)
    {
        if (Unavailable([.. FormulaCheck.Inputs(condition, parkYear.ReportYear, parkYear.BaseYear)]) is { } unavailable)
        {
            return (null, unavailable);
        }

        var shown = new List<string>();
        foreach (var comparison in condition.Terms.OfType<Condition.Comparison>())
        {
            var left = Formulas().Evaluate(comparison.Left);
            var right = Formulas().Evaluate(comparison.Right);
            if (left is not Outcome.Computed a || right is not Outcome.Computed b)
            {
                return (null, (left as Outcome.NotComputable ?? right as Outcome.NotComputable) is { } refused ? Refused(refused) : null);
            }

            if (!Comparisons.Holds(a.Value, comparison.Sign, b.Value))
            {
                return (null, null);
            }

            shown.Add(a.Value.ToSignificant(6));
        }

        var numbers = string.Join(", ", shown);
        return (new LocalText(
            $"{FormulaWords.Describe(condition, items, chinese: true)}（{numbers}）",
            $"{FormulaWords.Describe(condition, items, chinese: false)} ({numbers})"), null);
    }

    private Reason Refused(Outcome.NotComputable outcome) => new(outcome.Code, Codes(outcome.Inputs), Named(outcome));
}
