using System.Text;
using EcoPark.Collection.Submissions;
using EcoPark.Standards.Forms;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>The file an office hands in beside its form: the same figures as a table, marked as a sample.</summary>
internal static class DemoEvidence
{
    public static string Text(FormSheet sheet, FormEntry entry)
    {
        var text = new StringBuilder("\uFEFF示例数据：本文件的单位、人员和数字均为虚构\n填报单位,").Append(sheet.Respondent.Name).Append("\n年度,").Append(sheet.Submission.Year).Append("\n项目,数值,单位\n");
        foreach (var field in sheet.Form.Fields)
        {
            if (entry.Fields.TryGetValue(field.Code, out var value) && value is EnteredValue.Given given)
            {
                text.Append(field.Name.Zh).Append(',').Append(given.Text).Append(',').Append(field.Unit?.Symbol ?? "").Append('\n');
            }
        }

        return text.ToString();
    }
}
