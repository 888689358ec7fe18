using System.Text.RegularExpressions;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Identity;

namespace EcoPark.Platform.People.Administering;

/// <summary>Names and passwords of accounts that somebody else makes.</summary>
public sealed partial class Credentials(ILookupNormalizer normalizer)
{
    private static readonly PasswordHasher<Person> Hasher = new();

    /// <summary>A new account with a password that is told once and must be replaced.</summary>
    public NewAccount Make(AccountName name)
    {
        var person = new Person(name.UserName, name.DisplayName.Trim());
        person.NormalizedUserName = normalizer.NormalizeName(name.UserName);
        person.LockoutEnabled = true;
        if (name.Email is { Length: > 0 } email)
        {
            person.Email = email.Trim();
            person.NormalizedEmail = normalizer.NormalizeEmail(person.Email);
        }

        return new NewAccount(person, Renew(person));
    }

    /// <summary>Gives a random password and ends all sessions.</summary>
    public static string Renew(Person person)
    {
        var password = FirstAdministrator.RandomPassword();
        Set(person, password);
        person.AskForNewPassword();
        return password;
    }

    /// <summary>Gives a chosen password and ends all sessions.</summary>
    public static void Set(Person person, string password)
    {
        person.PasswordHash = Hasher.HashPassword(person, password);
        EndSessions(person);
    }

    public static void EndSessions(Person person) => person.SecurityStamp = Guid.CreateVersion7().ToString("N");

    public static Problem? Check(AccountName name, string place)
    {
        if (!UserName().IsMatch(name.UserName))
        {
            return new Problem("user-name", place, $"用户名“{name.UserName}”应为 2–40 个字母、数字或 - . _ @。请改写。",
                $"The user name “{name.UserName}” must be 2–40 letters, digits or - . _ @. Rewrite it.");
        }

        return string.IsNullOrWhiteSpace(name.DisplayName) || name.DisplayName.Trim().Length > 80
            ? new Problem("display-name", place, "姓名应为 1–80 个字。请填写。", "The name must have 1–80 characters. Fill it in.")
            : null;
    }

    /// <summary>The rule of the installation's own password policy.</summary>
    public static Problem? CheckPassword(string? password, string place) => password is null || (password.Length >= 10 && password.Any(char.IsAsciiDigit) && password.Any(char.IsAsciiLetterLower))
        ? null
        : new Problem("password", place, $"密码应至少 10 位，含小写字母和数字；现为 {password.Length} 位。", $"A password has 10 characters or more, with small letters and digits; this one has {password.Length} characters.");

    [GeneratedRegex(@"^[a-zA-Z0-9\-._@]{2,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex UserName();
}

/// <summary>How somebody is called.</summary>
public sealed record AccountName(string UserName, string DisplayName)
{
    public string? Email { get; init; }
}

/// <summary>An account with the password that is shown this once.</summary>
public sealed record NewAccount(Person Person, string Password);
