using System.Globalization;
using System.Text;
using EcoPark.Documents.Word;

namespace EcoPark.Reporting.Editor.Paper;

/// <summary>Runs and tables of a document as markup; a bound number keeps its fact.</summary>
internal static class BlockHtml
{
    public static string Of(IEnumerable<WordInline> runs)
    {
        var html = new StringBuilder();
        foreach (var run in runs)
        {
            html.Append(run switch
            {
                WordInline.Text text => Encode(text.Value),
                WordInline.BoundNumber number => $"<span class=\"fg\" tabindex=\"0\" role=\"button\" data-pick data-fact=\"{Encode(number.FactId)}\">{Encode(number.Value)}</span>",
                WordInline.Placeholder placeholder => $"<span class=\"fg todo\">{Encode(placeholder.Value)}</span>",
                WordInline.CheckBox box => box.Checked ? "☑" : "□",
                WordInline.LineBreak => "<br>",
                _ => "",
            });
        }

        return html.ToString();
    }

    public static string Of(WordBlock.Table table)
    {
        var html = new StringBuilder();
        foreach (var (index, row) in table.Rows.Index())
        {
            html.Append(index == 0 ? "<thead>" : index == table.HeaderRows ? "<tbody>" : "").Append("<tr>");
            foreach (var cell in row.Cells)
            {
                var tag = index < table.HeaderRows ? "th" : "td";
                html.Append(CultureInfo.InvariantCulture, $"<{tag} class=\"{(cell.Alignment == CellAlignment.Left ? "left" : "")}\" rowspan=\"{cell.RowSpan}\" colspan=\"{cell.ColumnSpan}\">");
                html.AppendJoin("<br>", cell.Paragraphs.Select(paragraph => Of(paragraph.Runs))).Append(CultureInfo.InvariantCulture, $"</{tag}>");
            }

            html.Append("</tr>").Append(index == table.HeaderRows - 1 ? "</thead>" : "");
        }

        return html.Append(table.Rows.Count > table.HeaderRows ? "</tbody>" : "").ToString();
    }

    private static string Encode(string text) => Markup.Encode(text);
}
