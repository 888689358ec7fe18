using System.Globalization;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Display;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;
using Spectre.Console;

namespace EcoPark.Host.Commands.Standards;

/// <summary>A standard and its indicators for people.</summary>
internal sealed class DefinitionView(Session session, Standard standard, Catalogue items)
{
    // Any two years do: only the item codes of the inputs are shown.
    private const int SomeYear = 2000;
    private static readonly Style Quiet = new(Color.Grey);

    public void WriteAll()
    {
        session.Tell($"{standard.Number}  {session.Say(standard.Name)}", new Style(decoration: Decoration.Bold));
        session.Tell(session.Say($"{standard.Code}，第 {standard.Version} 版，可信度 {standard.Provenance.Certainty}：{standard.Provenance.Source}",
            $"{standard.Code}, version {standard.Version}, certainty {standard.Provenance.Certainty}: {standard.Provenance.Source}"), Quiet);
        session.Screen.Write(Table());
        foreach (var group in standard.Groups)
        {
            session.Tell(session.Say($"{group.Code}：{string.Join("、", group.Members)} 中至少选 {group.AtLeast} 项（可信度 {group.Provenance.Certainty}）",
                $"{group.Code}: at least {group.AtLeast} of {string.Join(", ", group.Members)} (certainty {group.Provenance.Certainty})"));
        }

        foreach (var footnote in standard.Footnotes)
        {
            session.Tell(session.Say(footnote.Text), mark: footnote.Mark);
        }
    }

    /// <summary>Everything known about one indicator.</summary>
    public TreeLines Tree(Indicator indicator)
    {
        var tree = new TreeLines($"{indicator.Number} {session.Say(indicator.Name)}  {session.Say(indicator.Unit.Symbol, indicator.Unit.English)}  {Kind(indicator)}", new Style(decoration: Decoration.Bold));
        tree.Add(session.Say("含义：", "Meaning: ") + session.Say(indicator.Definition));
        tree.Add(session.Say("公式：", "Formula: ") + FormulaWords.Describe(indicator.Formula, items, session.Chinese)).Add(FormulaWords.Print(indicator.Formula), Quiet);
        Items(tree, indicator);
        foreach (var limit in indicator.Limits)
        {
            tree.Add(session.Say("限值：", "Limit: ") + LimitText.Of(limit, standard, items, session.Chinese))
                .Add(session.Say($"可信度 {limit.Provenance.Certainty}：", $"certainty {limit.Provenance.Certainty}: ") + limit.Provenance.Source, Quiet);
        }

        tree.Add(session.Say($"印出：{indicator.Printing.Digits} 位小数", $"Printed: {indicator.Printing.Digits} decimals")
            + (indicator.Printing.WholeWithoutDigits ? session.Say("，整数不带小数", ", none when whole") : "")
            + (indicator.Printing.Met is { } met ? session.Say($"，文字 {met}/{indicator.Printing.NotMet}", $", the words {met}/{indicator.Printing.NotMet}") : ""));
        foreach (var footnote in standard.Footnotes.Where(footnote => indicator.Footnotes.Contains(footnote.Number)))
        {
            tree.Add($"{footnote.Mark} {session.Say(footnote.Text)}");
        }

        tree.Add(session.Say($"算例：{indicator.Examples.Length} 个", $"Worked examples: {indicator.Examples.Length}"));
        tree.Add(session.Say("可信度：", "Certainty: ") + string.Join(session.Say("，", ", "),
            indicator.Certainty.Select(part => $"{session.Say(CertaintyWords.Part(part.Key))} {part.Value} ({session.Say(CertaintyWords.Of(part.Value))})")))
            .Add(indicator.Source, Quiet);
        return tree;
    }

    private void Items(TreeLines tree, Indicator indicator)
    {
        var branch = tree.Add(session.Say("数据项", "Data items"));
        foreach (var code in FormulaCheck.Inputs(indicator.Formula, SomeYear, SomeYear - 1).Select(input => input.Code).Distinct())
        {
            if (items.TryFindItem(code, out var item))
            {
                branch.Add($"{session.Say(item.Name)}  {session.Say(item.Unit.Symbol, item.Unit.English)}  [{code}]").Add(session.Say(item.Definition), Quiet);
            }
        }
    }

    private Table Table()
    {
        var table = new Table { Border = TableBorder.SimpleHeavy };
        Column(table, session.Say("号", "No"));
        table.AddColumn(new TableColumn(new Text(session.Say("指标", "Indicator"))));
        Column(table, session.Say("单位", "Unit"));
        table.AddColumn(new TableColumn(new Text(session.Say("要求", "Limit"))));
        Column(table, session.Say("类别", "Kind"));
        Column(table, session.Say("可信度", "Certainty"));
        foreach (var indicator in standard.Indicators)
        {
            var marks = string.Concat(standard.Footnotes.Where(footnote => indicator.Footnotes.Contains(footnote.Number)).Select(footnote => footnote.Mark));
            table.AddRow(
                new Text(indicator.Number.ToString(CultureInfo.InvariantCulture)),
                new Text(session.Say(indicator.Name) + marks),
                new Text(session.Say(indicator.Unit.Symbol, indicator.Unit.English)),
                new Text(string.Join('\n', indicator.Limits.Select(limit => LimitText.Of(limit, standard, items, session.Chinese)))),
                new Text(Kind(indicator)),
                new Text(indicator.Certainty.TryGetValue("limit", out var tag) ? tag : ""));
        }

        return table;
    }

    private static void Column(Table table, string title) => table.AddColumn(new TableColumn(new Text(title)) { NoWrap = true });

    private string Kind(Indicator indicator) =>
        indicator.IsMandatory ? session.Say("必选", "mandatory") : session.Say("可选", "optional") + (indicator.Group is { } group ? " " + group : "");
}
