using Microsoft.AspNetCore.Identity;

namespace EcoPark.Platform.People;

/// <summary>Somebody who can sign in.</summary>
public sealed class Person : IdentityUser<Guid>
{
    private readonly List<Assignment> _assignments = [];

    private Person() => DisplayName = "";

    public Person(string userName, string displayName)
        : base(userName)
    {
        Id = Guid.CreateVersion7();
        DisplayName = displayName;
        SecurityStamp = Guid.CreateVersion7().ToString("N");
    }

    public string DisplayName { get; private set; }

    /// <summary>The park whose administrator made the account; null: the installation's.</summary>
    public Scopes.ParkId? Home { get; private set; }

    /// <summary>True until a password given by somebody else has been replaced.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>A person who left keeps the name on what was done, and cannot sign in.</summary>
    public bool IsDisabled { get; private set; }

    public IReadOnlyList<Assignment> Assignments => _assignments;

    public Person At(Scopes.ParkId? home)
    {
        Home = home;
        return this;
    }

    public void Rename(string displayName) => DisplayName = displayName;

    public void AskForNewPassword() => MustChangePassword = true;

    public void PasswordIsOwn() => MustChangePassword = false;

    public void Disable() => IsDisabled = true;

    public void Enable() => IsDisabled = false;

    public void Assign(Assignment assignment) => _assignments.Add(assignment);

    public void Withdraw(Assignment assignment) => _assignments.Remove(assignment);
}
