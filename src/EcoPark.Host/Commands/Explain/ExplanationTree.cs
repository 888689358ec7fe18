using EcoPark.Host.CommandLine;
using EcoPark.Host.Display;
using EcoPark.Host.Inputs;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;
using Spectre.Console;

namespace EcoPark.Host.Commands.Explain;

/// <summary>The trace of an indicator as a tree that a person can read from top to bottom.</summary>
internal sealed class ExplanationTree(Session session, EvaluatedInput input)
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(Color.Grey);

    private Standard Standard => input.Evaluation.Standard;

    /// <summary>Everything about one indicator.</summary>
    public TreeLines Full(IndicatorResult result)
    {
        var tree = Head(result);
        tree.Add(Say("含义：", "Meaning: ") + session.Say(result.Indicator.Definition));
        var formula = tree.Add(Say("公式：", "Formula: ") + Words(result.Indicator));
        formula.Add(result.Trace.Formula, Quiet);
        Inputs(tree.Add(Say("数据", "Inputs")), result);
        Steps(tree, result);
        if (result.Value is not null)
        {
            tree.Add(Say("修约：", "Rounding: ") + session.Say(result.Trace.Rounding));
        }

        Limit(tree, result);
        tree.Add(Say("结论：", "Verdict: ") + Conclusion(result), new Style(VerdictMark.Of(result).Colour));
        Sources(tree, result.Indicator);
        return tree;
    }

    /// <summary>One indicator in four lines.</summary>
    public TreeLines Short(IndicatorResult result)
    {
        var tree = Head(result);
        tree.Add(Say("公式：", "Formula: ") + Words(result.Indicator));
        tree.Add(Say("数据：", "Inputs: ") + string.Join(Say("；", "; "), result.Trace.Inputs.Select(given => $"{Name(given)} {Given(given)}")));
        tree.Add(Say("限值：", "Limit: ") + session.Say(result.Trace.Branch));
        if (result.Reason is { } reason)
        {
            tree.Add(Say("原因：", "Reason: ") + session.Say(reason.Message));
        }

        return tree;
    }

    /// <summary>What else the file holds, for the report; null: nothing.</summary>
    public TreeLines? Rest()
    {
        var parkYear = input.Evaluation.ParkYear;
        var tree = new TreeLines(Say("文件中供报告使用的其他内容", "What else the file holds, for the report"), Strong);
        Add(tree, Say("园区信息", "profile"), parkYear.Profile.Select(entry => $"{entry.Key}: {entry.Value}"));
        Add(tree, Say("图表数据", "figures"), parkYear.Figures.SelectMany(figure => figure.Value.Select(value => Figure(figure.Key, value.Key, value.Value))));
        Add(tree, Say("名录", "lists"), parkYear.Lists.Select(list => $"{ListName(list.Key)}: {list.Value.Length} {Say("条", "records")}"));
        Add(tree, Say("自定文字", "own texts"), parkYear.Texts.Keys);
        return parkYear.Profile.Count + parkYear.Figures.Count + parkYear.Lists.Count + parkYear.Texts.Count > 0 ? tree : null;
    }

    private static void Add(TreeLines tree, string title, IEnumerable<string> lines)
    {
        var list = lines.ToList();
        if (list.Count == 0)
        {
            return;
        }

        var branch = tree.Add($"{title} ({list.Count})");
        list.ForEach(line => branch.Add(line));
    }

    private string Say(string zh, string en) => session.Say(zh, en);

    private TreeLines Head(IndicatorResult result)
    {
        var mark = VerdictMark.Of(result);
        var value = result.Value is null ? "" : $"  {result.Printed} {UnitOf(result.Indicator.Unit)}";
        return new TreeLines($"{result.Indicator.Number} {session.Say(result.Indicator.Name)}{value}  {mark.Shape} {session.Say(mark.Word)}", Strong);
    }

    private string Words(Indicator indicator) => FormulaWords.Describe(indicator.Formula, input.Library.Items, session.Chinese);

    private string UnitOf(EcoPark.Standards.Quantities.Unit unit) => unit.Symbol == "—" ? "" : Say(unit.Symbol, unit.English);

    private string Name(TraceInput given)
    {
        var name = input.Library.Items.TryFindItem(given.Input.Code, out var item) ? session.Say(item.Name) : given.Input.Code;
        return Say($"{given.Input.Year} 年{name}", $"{name} of {given.Input.Year}");
    }

    private string Given(TraceInput given) => given.Given switch
    {
        SeriesValue.Number number => $"{number.Value} {UnitOf(given.Unit)}".TrimEnd(),
        SeriesValue.NotApplicable none => Say("不涉及：", "not applicable: ") + none.Reason,
        _ => Say("未填", "missing"),
    };

    private void Inputs(TreeLines branch, IndicatorResult result)
    {
        foreach (var given in result.Trace.Inputs)
        {
            var isMissing = given.Given is null;
            var line = branch.Add($"{Name(given)}  {Given(given)}", isMissing ? new Style(Color.MediumPurple) : Style.Plain);
            line.Add(string.Join(Say("；", "; "), Particulars(given)), Quiet);
        }
    }

    private IEnumerable<string> Particulars(TraceInput given)
    {
        yield return given.Input.ToString();
        if (given.Given is not SeriesValue.Number number)
        {
            yield break;
        }

        yield return Say("来源 ", "source ") + (number.Source ?? Say("未注明", "not stated"));
        if (number.Scope is { } scope)
        {
            yield return Say("范围 ", "scope ") + scope;
        }

        if (number.Basis is { } basis)
        {
            yield return Say("口径 ", "basis ") + basis;
        }

        if (number.ChangeReason is { } reason)
        {
            yield return Say("变动原因 ", "reason of the change ") + reason;
        }

        yield return number.State switch
        {
            "approved" => Say("已批准", "approved"),
            "provisional" => Say("暂定", "provisional"),
            _ => Say("状态未注明", "state not stated"),
        };
    }

    private void Steps(TreeLines tree, IndicatorResult result)
    {
        if (result.Trace.Steps.Count == 0)
        {
            return;
        }

        var steps = tree.Add(Say("计算（各步结果为基本单位）", "Steps (results in base units)"));
        foreach (var step in result.Trace.Steps.Distinct())
        {
            steps.Add($"{step.Text} = {step.Value}");
        }

        if (result.Value is { } value)
        {
            steps.Add(Say("以指标单位计：", "in the indicator's unit: ") + $"{value.ToSignificant(17)} {UnitOf(result.Indicator.Unit)}".TrimEnd());
        }
    }

    private void Limit(TreeLines tree, IndicatorResult result)
    {
        var branch = tree.Add(Say("限值：", "Limit: ") + session.Say(result.Trace.Branch));
        if (result.Limit is { } limit)
        {
            branch.Add(Say("来源 ", "source ") + limit.Provenance.Source + Tag(limit.Provenance.Certainty), Quiet);
        }

        foreach (var other in result.Indicator.Limits.Where(candidate => candidate.Printed != result.Limit?.Printed))
        {
            branch.Add(Say("未采用 ", "not taken ") + LimitText.Of(other, Standard, input.Library.Items, session.Chinese), Quiet);
        }
    }

    private string Conclusion(IndicatorResult result)
    {
        var word = session.Say(result.Verdict.Name());
        var percent = Numbers.Margin(result);
        var margin = percent.Length > 0 ? Say($"，裕度 {percent}", $", margin {percent}") : "";
        var reason = result.Reason is { } why ? Say("，", ", ") + session.Say(why.Message) : "";
        var judged = result.IsJudged ? "" : Say("（未选，不判定）", " (not chosen, not judged)");
        return word + margin + reason + judged;
    }

    private void Sources(TreeLines tree, Indicator indicator)
    {
        var certainty = tree.Add(Say("可信度：", "Certainty: ") + string.Join(Say("，", ", "),
            indicator.Certainty.Select(part => $"{session.Say(CertaintyWords.Part(part.Key))} {part.Value}")));
        certainty.Add(string.Join(Say("；", "; "), indicator.Certainty.Values.Distinct().Select(tag => $"{tag} {session.Say(CertaintyWords.Of(tag))}")), Quiet);
        certainty.Add(Say("来源 ", "source ") + indicator.Source, Quiet);
        foreach (var footnote in Standard.Footnotes.Where(footnote => indicator.Footnotes.Contains(footnote.Number)))
        {
            tree.Add($"{footnote.Mark} {session.Say(footnote.Text)}");
        }
    }

    private string Tag(string certainty) => Say("（", " (") + certainty + Say("）", ")");

    private string Figure(string code, int year, SeriesValue value)
    {
        input.Library.Figures.TryFind(code, out var figure);
        var name = figure is null ? code : session.Say(figure.Name);
        var text = value switch
        {
            SeriesValue.Number number => $"{number.Value} {(figure is null ? "" : UnitOf(figure.Unit))}".TrimEnd() + Source(number.Source),
            SeriesValue.Text words => words.Value + Source(words.Source),
            SeriesValue.NotApplicable none => Say("不涉及：", "not applicable: ") + none.Reason,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return Say($"{year} 年{name}  {text}", $"{name} of {year}  {text}");
    }

    private string Source(string? source) => source is null ? "" : Say($"（{source}）", $" ({source})");

    private string ListName(string code) => input.Library.Figures.TryFindList(code, out var list) ? session.Say(list.Name) : code;
}
