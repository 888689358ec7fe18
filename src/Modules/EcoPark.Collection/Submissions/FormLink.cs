using System.Globalization;
using EcoPark.Platform.Scopes;

namespace EcoPark.Collection.Submissions;

/// <summary>The address of a form, as everybody who may open it can use it.</summary>
public static class FormLink
{
    public static string Of(FormSheet sheet, string? section = null) => Of(sheet.Park.Key, sheet.Submission, section);

    public static string Of(string park, Submission submission, string? section = null) =>
        Of(park, new FormKey(submission.Park, submission.Form, submission.Year) { Enterprise = submission.Enterprise, Organisation = submission.Organisation }, section);

    public static string Of(string park, FormKey key, string? section = null)
    {
        var respondent = key switch
        {
            { Enterprise: EnterpriseId enterprise } => $"&enterprise={enterprise}",
            { Organisation: OrganisationId office } => $"&office={office}",
            _ => "",
        };
        var path = string.Create(CultureInfo.InvariantCulture, $"/forms/{key.Form}/{key.Year}");
        return $"{path}{(section is null ? "" : "/" + section)}?park={park}{respondent}";
    }
}
