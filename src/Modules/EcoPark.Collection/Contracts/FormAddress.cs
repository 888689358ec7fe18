using EcoPark.Collection.Submissions;
using EcoPark.Platform.Scopes;

namespace EcoPark.Collection.Contracts;

/// <summary>Where an office fills in one of its forms.</summary>
public static class FormAddress
{
    /// <summary>The page of a section of an office's form of a year.</summary>
    public static string OfOffice(Park park, (string Code, string Section) form, int year, OrganisationId office)
    {
        ArgumentNullException.ThrowIfNull(park);
        return FormLink.Of(park.Key, new FormKey(park.Id, form.Code, year) { Organisation = office }, form.Section);
    }
}
