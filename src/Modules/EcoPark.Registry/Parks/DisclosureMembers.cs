using System.Collections.Immutable;

namespace EcoPark.Registry.Parks;

/// <summary>The park's profile in the words of the disclosure form's members.</summary>
internal static class DisclosureMembers
{
    /// <summary>What is not recorded is left out: an empty box is not a wrong tick.</summary>
    public static ImmutableSortedDictionary<string, string> Of(ParkDescription description)
    {
        (string Member, string? Text)[] members =
        [
            ("address", description.Address), ("postcode", description.Postcode), ("phone", description.Phone), ("email", description.Email),
            ("level", description.Level is { } level ? Word(level) : null), ("type", description.Type is { } type ? Word(type) : null),
            ("status", description.Status is { } status ? Word(status) : null),
        ];
        return members.Where(member => !string.IsNullOrWhiteSpace(member.Text)).ToImmutableSortedDictionary(member => member.Member, member => member.Text ?? "", StringComparer.Ordinal);
    }

    private static string Word(ParkLevel level) => level switch
    {
        ParkLevel.National => "national",
        ParkLevel.Provincial => "provincial",
        _ => "below-provincial",
    };

    private static string Word(ParkType type) => type switch
    {
        ParkType.EconomicTechnological => "economic-technological",
        ParkType.HighTech => "high-tech",
        ParkType.Bonded => "bonded",
        ParkType.ExportProcessing => "export-processing",
        ParkType.BorderCooperation => "border-cooperation",
        ParkType.EconomicDevelopment => "economic",
        _ => "other",
    };

    private static string Word(TitleStatus status) => status == TitleStatus.Named ? "named" : "building";
}
