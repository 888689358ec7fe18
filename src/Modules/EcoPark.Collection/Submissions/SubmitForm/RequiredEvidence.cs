using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;

namespace EcoPark.Collection.Submissions.SubmitForm;

/// <summary>Fields that must be proved by a document. Files are not part of an entry, so the check of entries cannot see it.</summary>
internal static class RequiredEvidence
{
    public static IEnumerable<Problem> Missing(FormSheet sheet) => sheet.Form.Fields
        .Where(field => field.Evidence == FieldEvidence.Required && sheet.Entry.Fields.GetValueOrDefault(field.Code) is EnteredValue.Given)
        .Where(field => !sheet.Attachments.Any(file => file.Place == field.Code || file.Place == "form"))
        .Select(field => new Problem("missing-evidence", field.Code, $"“{field.Name.Zh}”必须附证明文件，现在没有；请在该项旁上传后再提交。",
            $"{field.Name.En} must be proved by a document and has none; add one beside the field, then hand the form in."));
}
