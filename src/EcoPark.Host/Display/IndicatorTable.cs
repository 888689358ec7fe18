using System.Globalization;
using EcoPark.Host.CommandLine;
using EcoPark.Standards.Evaluation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EcoPark.Host.Display;

/// <summary>The indicators of one park-year, in official order, with a line above each class.</summary>
internal static class IndicatorTable
{
    private const int WidthForMargin = 96;
    private const int NarrowestName = 14;

    private const int WidthForUnit = 74;

    // Between two columns: the padding of the first and the frame's separator.
    private const int ColumnGap = 2;

    // The frame's left and right column, and the space after the name.
    private const int FrameWidth = 3;

    public static Table Of(ParkYearEvaluation evaluation, Session session)
    {
        var width = session.Screen.Profile.Width;
        var columns = Columns(evaluation, session, width);
        var others = columns.Sum(column => ColumnGap + Math.Max(Plain.Cells(column.Title), evaluation.Indicators.Max(result => Plain.Cells(column.Cell(result)))));
        var nameWidth = Math.Max(NarrowestName, width - others - FrameWidth);
        var table = new Table { Border = TableBorder.SimpleHeavy, UseSafeBorder = false };
        foreach (var column in columns)
        {
            Add(table, column.Title, column.AlignRight);
            if (table.Columns.Count == 1)
            {
                Add(table, session.Say("指标", "Indicator"), alignRight: false);
            }
        }

        string? current = null;
        foreach (var result in evaluation.Indicators)
        {
            if (result.Indicator.Class != current)
            {
                current = result.Indicator.Class;
                var known = evaluation.Standard.Classes.FirstOrDefault(name => name.Zh == current);
                table.AddRow([new Text(""), Lines(known?.In(session.Chinese) ?? current, nameWidth, new Style(decoration: Decoration.Bold))]);
            }

            table.AddRow(Row(result, columns, session, nameWidth));
        }

        return table;
    }

    private sealed record TextColumn(string Title, bool AlignRight, Func<IndicatorResult, string> Cell);

    private static List<TextColumn> Columns(ParkYearEvaluation evaluation, Session session, int width)
    {
        List<TextColumn> columns =
        [
            new(session.Say("号", "No"), true, result => result.Indicator.Number.ToString(CultureInfo.InvariantCulture)),
            new(session.Say("数值", "Value"), true, result => result.Value is null ? "–" : result.Printed),
            new(session.Say("要求", "Limit"), false, result => result.Limit?.Printed ?? "–"),
        ];
        if (width >= WidthForUnit)
        {
            columns.Insert(1, new(session.Say("单位", "Unit"), false, result => session.Say(result.Indicator.Unit.Symbol, result.Indicator.Unit.English)));
        }

        if (!evaluation.Standard.Groups.IsEmpty)
        {
            columns.Add(new(session.Say("考核", "Chosen"), false, result => Chosen(result, session)));
        }

        if (width >= WidthForMargin)
        {
            columns.Add(new(session.Say("裕度", "Margin"), true, Numbers.Margin));
        }

        columns.Add(new(session.Say("结论", "Verdict"), false, result => $"{VerdictMark.Of(result).Shape} {session.Say(VerdictMark.Of(result).Word)}"));
        return columns;
    }

    private static void Add(Table table, string title, bool alignRight) => table.AddColumn(new TableColumn(new Text(title))
    {
        NoWrap = true,
        Padding = new Padding(0, 0, 1, 0),
        Alignment = alignRight ? Justify.Right : Justify.Left,
    });

    private static IEnumerable<IRenderable> Row(IndicatorResult result, List<TextColumn> columns, Session session, int nameWidth)
    {
        var plain = new Style(result.IsJudged ? Color.Default : Color.Grey);
        yield return new Text(columns[0].Cell(result), plain);
        yield return Lines(result.Indicator.Name.In(session.Chinese), nameWidth, plain);
        foreach (var column in columns.Skip(1))
        {
            yield return new Text(column.Cell(result), column == columns[^1] ? new Style(VerdictMark.Of(result).Colour) : plain);
        }
    }

    private static Text Lines(string text, int cells, Style style) => new(string.Join('\n', Plain.Wrap(text, cells)), style);

    private static string Chosen(IndicatorResult result, Session session) =>
        result.Indicator.IsMandatory ? session.Say("必选", "must") : result.IsSelected ? session.Say("是", "yes") : session.Say("否", "no");
}
