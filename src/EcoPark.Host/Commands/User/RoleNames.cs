using EcoPark.Platform.People;
using System.Text.Json;

namespace EcoPark.Host.Commands.User;

/// <summary>Roles as they are typed: eco-officer.</summary>
internal static class RoleNames
{
    public static string Of(Role role) => JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString());

    public static Role? Read(string text) => Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(role => Of(role!.Value) == text); // all of them have a value
}
