using System.Collections.Immutable;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Locating;

/// <summary>Where the columns stand, counted from the column of the name: merged cells to its left may be left out.</summary>
internal sealed record TableColumns(TableKind Kind, int Unit, int Requirement, int Choice, int Value, int Verdict)
{
    /// <summary>The columns of a header row; null when the row is not the header of one of the two tables.</summary>
    public static TableColumns? Read(ImmutableArray<string> cells)
    {
        if (cells.Length < 4)
        {
            return null;
        }

        var titles = cells.Select(static cell => cell.Length > 40 ? "" : PrintedText.Compact(cell)).ToArray();
        var name = Array.FindIndex(titles, static title => title is "指标" or "指标名称" or "考核指标" or "名称");
        var choice = Array.FindIndex(titles, static title =>
            title.StartsWith("是否", StringComparison.Ordinal) && title.Contains("考核指标", StringComparison.Ordinal));
        if (name < 0 || choice <= name)
        {
            return null;
        }

        var verdict = Array.FindIndex(titles, static title => title.StartsWith("是否达", StringComparison.Ordinal));
        return new TableColumns(
            verdict < 0 ? TableKind.Assessment : TableKind.Disclosure,
            Offset(titles, name, "单位"),
            Offset(titles, name, "要求", "标准值", "指标值", "标准", "标准要求"),
            choice - name,
            Offset(titles, name, "数值", "完成值", "实际值", "现状值", "值"),
            verdict < 0 ? -1 : verdict - name);
    }

    /// <summary>The cell of a column in a row whose name stands in cell <paramref name="name"/>; empty when it is not there.</summary>
    public static string Cell(ImmutableArray<string> cells, int name, int offset) =>
        offset > 0 && name + offset < cells.Length ? cells[name + offset] : "";

    private static int Offset(string[] titles, int name, params ReadOnlySpan<string> wanted)
    {
        for (var i = name + 1; i < titles.Length; i++)
        {
            if (wanted.Contains(titles[i]))
            {
                return i - name;
            }
        }

        return -1;
    }
}
