using System.Globalization;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Display;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Selections;
using Spectre.Console;

namespace EcoPark.Host.Commands.WhatIf;

/// <summary>The outlook for people: margin, change and consequence; the decision stays with the park.</summary>
internal sealed class OutlookView(Session session, Outlook outlook)
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    private ParkYearEvaluation Evaluation => outlook.Input.Evaluation;

    public void Write(int top)
    {
        ParkYearHeading.Write(session, outlook.Input.Path, Evaluation);
        if (!Evaluation.Standard.Groups.IsEmpty)
        {
            Choices(top);
        }

        session.Screen.WriteLine();
        if (outlook.Gaps.IsEmpty)
        {
            session.Tell(Say("判定的指标全部达标，没有需要改变的数据。", "Every judged indicator is met; nothing has to change."));
            return;
        }

        session.Tell(Say("未达标的指标：每个数据单独变到多少即可达标", "Not met: what each input, alone, would have to become"), Strong);
        foreach (var gap in outlook.Gaps)
        {
            Gap(gap).Write(session.Screen);
        }
    }

    private string Say(string zh, string en) => session.Say(zh, en);

    private void Choices(int top)
    {
        var ranking = outlook.Ranking;
        session.Screen.WriteLine();
        session.Tell(Say($"合法的选择 {ranking.Count} 种，其中有效且全部达标 {ranking.Compliant} 种。",
            $"{ranking.Count} legal choices, of which {ranking.Compliant} are valid with everything met."));
        session.Tell(Say("未达标项数分布：", "Choices by number of indicators not met: ") + string.Join(Say("，", ", "),
            ranking.Distribution.Select((count, unmet) => (count, unmet)).Where(pair => pair.count > 0)
                .Select(pair => Say($"{pair.unmet} 项 {pair.count} 种", $"{pair.unmet}: {pair.count}"))));
        if (ranking.Mandatory is { } tightest)
        {
            session.Tell(Say($"必选指标中裕度最小的是 {tightest.Indicator}：{Margin(tightest.Margin)}（任何选择都不改变）",
                $"tightest mandatory indicator: {tightest.Indicator} ({Margin(tightest.Margin)}), the same for every choice"));
        }

        session.Screen.Write(Table(top));
        session.Tell(Say("次序：有效的在前，未达标少的在前，最小裕度大的在前，与上年变动少的在前。选择由园区决定，变动须记录原因。",
            "Order: valid, fewer not met, larger smallest margin, fewer changes. The park decides, and records why it changes."), new Style(Color.Grey));
    }

    private Table Table(int top)
    {
        var table = new Table { Border = TableBorder.SimpleHeavy };
        foreach (var title in new[] { Say("位次", "Place"), Say("选择", "Choice"), Say("达标", "Met"), Say("最小裕度", "Smallest margin"), Say("与上年变动", "Changes"), Say("说明", "Note") })
        {
            table.AddColumn(new TableColumn(new Text(title)) { NoWrap = title != Say("说明", "Note") });
        }

        var current = outlook.Ranking.Current;
        var lastYear = outlook.Ranking.LastYear;
        var shown = outlook.Ranking.Take(top).ToList();
        foreach (var one in shown.Concat(new[] { current, lastYear }.OfType<RankedSelection>().Where(one => one.Place > top).DistinctBy(one => one.Place).OrderBy(one => one.Place)))
        {
            var style = one.IsCompliant ? new Style(Color.Green) : one.IsValid ? Style.Plain : new Style(Color.Grey);
            table.AddRow(
                new Text(one.Place.ToString(CultureInfo.InvariantCulture), style),
                new Text(string.Join(' ', one.Numbers), style),
                new Text($"{one.Met}/{one.Judged}", style),
                new Text(one.LimitingIndicator is { } limiting ? Say($"{Margin(one.SmallestMargin)}（{limiting}）", $"{Margin(one.SmallestMargin)} ({limiting})") : "–", style),
                new Text(one.Changes?.ToString(CultureInfo.InvariantCulture) ?? "–", style),
                new Text(Note(one, current, lastYear), style));
        }

        return table;
    }

    private string Note(RankedSelection one, RankedSelection? current, RankedSelection? lastYear)
    {
        var notes = new List<string>();
        if (one.Place == current?.Place)
        {
            notes.Add(Say("本年", "this year's"));
        }

        if (one.Place == lastYear?.Place)
        {
            notes.Add(Say("上年", "last year's"));
        }

        if (!one.IsValid)
        {
            notes.Add(Say("不可选 ", "may not be chosen: ") + string.Join(Say("、", ", "), one.Forbidden));
        }

        if (one.NeedsReason)
        {
            notes.Add(Say("须说明原因", "needs a reason"));
        }

        return string.Join(Say("，", ", "), notes);
    }

    private string Margin(Rational? margin) => margin is { } value
        ? (value.Sign < 0 ? "-" : "+") + Rounding.ToText(value.Abs() * Rational.Hundred, 1) + " %"
        : Say("没有数值", "no value");

    private TreeLines Gap(IndicatorGap gap)
    {
        var result = gap.Result;
        var mark = VerdictMark.Of(result);
        var value = result.Value is null ? "" : $"  {result.Printed}";
        var tree = new TreeLines(
            $"{mark.Shape} {result.Indicator.Number} {session.Say(result.Indicator.Name)}{value}{Say($"（要求 {result.Limit?.Printed ?? "未定"}）", $" (limit {result.Limit?.Printed ?? "open"})")}",
            new Style(mark.Colour));
        if (result.Reason is { } reason)
        {
            tree.Add(session.Say(reason.Message) + Say("；请先补上，再作推演", "; supply it first"));
        }

        foreach (var way in gap.Ways)
        {
            Way(tree, way, result.Indicator);
        }

        if (gap.Ways.Length > 0 && gap.History.Length > 0)
        {
            tree.Add(Say("往年数据已成历史，不作推演：", "other years are history and stay: ") + string.Join(Say("、", ", "), gap.History.Select(Name)), new Style(Color.Grey));
        }

        return tree;
    }

    private void Way(TreeLines tree, InputWay way, Indicator indicator)
    {
        var unit = way.Unit.Symbol == "—" ? "" : " " + Say(way.Unit.Symbol, way.Unit.English);
        switch (way)
        {
            case InputWay.Suffices enough:
                var percent = enough.ChangePercent is { } change ? Say($"（{Signed(change)} %）", $" ({Signed(change)} %)") : "";
                var branch = tree.Add(Say(
                    $"{Name(way.Input)}：{way.Now} → {enough.Needed}{unit}{percent}，指标为 {enough.ValueThen.ToSignificant(6)}",
                    $"{Name(way.Input)}: {way.Now} → {enough.Needed}{unit}{percent}, the indicator is then {enough.ValueThen.ToSignificant(6)}"));
                Consequences(branch, enough);
                break;
            default:
                tree.Add(Say($"{Name(way.Input)}：单独改变它不能使指标 {indicator.Number} 达标", $"{Name(way.Input)}: no value of it alone suffices"), new Style(Color.Grey));
                break;
        }
    }

    private void Consequences(TreeLines branch, InputWay.Suffices enough)
    {
        foreach (var change in enough.SideEffects)
        {
            branch.Add(Say($"同时指标 {change.Indicator}：{change.From.Name().Zh} → {change.To.Name().Zh}",
                $"indicator {change.Indicator} then: {change.From.Name().En} → {change.To.Name().En}"));
        }

        foreach (var finding in enough.NewFindings)
        {
            branch.Add(Say("新的提示：", "new finding: ") + session.Say(finding.Message), new Style(Color.Yellow));
        }

        if (enough.IsCompliantThen)
        {
            branch.Add(Say("届时园区整体符合标准", "the park then complies as a whole"), new Style(Color.Green));
        }
    }

    private static string Signed(Rational percent) => (percent.Sign < 0 ? "-" : "+") + Rounding.ToText(percent.Abs(), 2);

    private string Name(EcoPark.Standards.Formulas.FormulaInput input)
    {
        var name = outlook.Input.Library.Items.TryFindItem(input.Code, out var item) ? session.Say(item.Name) : input.Code;
        return Say($"{input.Year} 年{name}", $"{name} of {input.Year}");
    }
}
