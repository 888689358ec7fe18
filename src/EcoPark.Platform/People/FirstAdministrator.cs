using System.Security.Cryptography;
using EcoPark.Platform.Chain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.People;

/// <summary>An installation without people gets one park administrator with a random password.</summary>
public sealed class FirstAdministrator(UserManager<Person> people, ChainWriter chain)
{
    private const string UserName = "admin";

    // Without letters that are taken for one another when read from a screen.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <returns>Null when there are people already.</returns>
    public async Task<NewPerson?> EnsureAsync(CancellationToken cancellation)
    {
        if (await people.Users.AnyAsync(cancellation))
        {
            return null;
        }

        var password = RandomPassword();
        var person = new Person(UserName, "管理员");
        person.AskForNewPassword();
        person.Assign(new Assignment(Role.ParkAdministrator, park: null));
        person.Assign(new Assignment(Role.SecurityAdministrator, park: null));
        var made = await people.CreateAsync(person, password);
        if (!made.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", made.Errors.Select(error => error.Code)));
        }

        await using var work = await chain.BeginAsync(Viewer.System("ecopark"), cancellation);
        work.Audit("person.add", new("person", person.Id.ToString("N"), null), after: UserName);
        await work.CommitAsync(cancellation);
        return new NewPerson(UserName, password);
    }

    public static string RandomPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 5))) + RandomNumberGenerator.GetString("23456789", 1);
}

/// <summary>A name with a password that is shown once.</summary>
public sealed record NewPerson(string UserName, string Password);
