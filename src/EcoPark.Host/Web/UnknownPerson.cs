using EcoPark.Platform.People;
using Microsoft.AspNetCore.Identity;

namespace EcoPark.Host.Web;

/// <summary>Does for a name that nobody has the same work as for one that somebody has: the time of the answer tells nothing.</summary>
internal static class UnknownPerson
{
    private static readonly PasswordHasher<Person> Hasher = new();
    private static readonly Person Nobody = new("nobody", "");
    private static readonly string Hash = Hasher.HashPassword(Nobody, FirstAdministrator.RandomPassword());

    public static SignInResult Refuse(string password)
    {
        Hasher.VerifyHashedPassword(Nobody, Hash, password);
        return SignInResult.Failed;
    }
}
