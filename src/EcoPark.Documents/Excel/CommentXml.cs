using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EcoPark.Documents.Excel;

/// <summary>
/// Comments need two parts: the text, and a legacy drawing that gives each its box; without the second Excel
/// reports the file as damaged.
/// </summary>
internal static class CommentXml
{
    public static Comments Texts(Sheet sheet) =>
        new(
            new Authors(new Author("EcoPark")),
            new CommentList(sheet.Comments.Select(comment => new Comment(
                new CommentText(new Run(new Text(CellEscape.Write(comment.Value)) { Space = SpaceProcessingModeValues.Preserve })))
            {
                Reference = comment.Key.ToString(),
                AuthorId = 0,
            })));

    public static byte[] Drawing(Sheet sheet)
    {
        var xml = new StringBuilder();
        xml.Append("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">")
            .Append("<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">")
            .Append("<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        var number = 1025;
        foreach (var at in sheet.Comments.Keys)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<v:shape id=\"_x0000_s{number++}\" type=\"#_x0000_t202\" style=\"position:absolute;width:180pt;height:80pt;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">")
                .Append("<v:fill color2=\"#ffffe1\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/>")
                .Append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>")
                .Append(CultureInfo.InvariantCulture, $"<x:Row>{at.Row - 1}</x:Row><x:Column>{at.Column - 1}</x:Column></x:ClientData></v:shape>");
        }

        return Encoding.UTF8.GetBytes(xml.Append("</xml>").ToString());
    }
}
