using EcoPark.Platform.Chain;
using EcoPark.Standards.Reading;

namespace EcoPark.Platform.People.Administering;

/// <summary>What is done to an account that is not one's own: disabled, enabled, unlocked, given a new password or name.</summary>
public sealed class ChangeAccount(ChainWriter chain)
{
    public Task<Result<Person>> DisableAsync(Viewer viewer, Guid id, CancellationToken cancellation) => ChangeAsync(viewer, id, "person.disable", async (work, person) =>
    {
        if (await PeopleReach.LastAdministratorAsync(work.Db, person, person.Assignments, cancellation) is { } last)
        {
            return last;
        }

        person.Disable();
        Credentials.EndSessions(person);
        return null;
    }, cancellation);

    public Task<Result<Person>> EnableAsync(Viewer viewer, Guid id, CancellationToken cancellation) => ChangeAsync(viewer, id, "person.enable", (_, person) =>
    {
        person.Enable();
        return Task.FromResult<Problem?>(null);
    }, cancellation);

    public Task<Result<Person>> UnlockAsync(Viewer viewer, Guid id, CancellationToken cancellation) => ChangeAsync(viewer, id, "person.unlock", (_, person) =>
    {
        (person.LockoutEnd, person.AccessFailedCount) = (null, 0);
        return Task.FromResult<Problem?>(null);
    }, cancellation);

    /// <summary>Also takes away a second factor that was lost with the phone.</summary>
    public async Task<Result<NewAccount>> ResetAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        var password = "";
        var changed = await ChangeAsync(viewer, id, "person.reset", (_, person) =>
        {
            password = Credentials.Renew(person);
            (person.LockoutEnd, person.AccessFailedCount, person.TwoFactorEnabled) = (null, 0, false);
            return Task.FromResult<Problem?>(null);
        }, cancellation);
        return changed.IsOk ? new NewAccount(changed.Value, password) : Result<NewAccount>.Failed(changed.Problems);
    }

    private async Task<Result<Person>> ChangeAsync(Viewer viewer, Guid id, string action, Func<ChainWork, Person, Task<Problem?>> change, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var found = await PeopleReach.FindAsync(work.Db, viewer, id, cancellation);
        if (!found.IsOk)
        {
            return found;
        }

        var person = found.Value;
        if ((PeopleReach.Refusal(viewer, person) ?? await change(work, person)) is { } problem)
        {
            return problem;
        }

        work.Audit(action, new("person", id.ToString("N"), person.Home), after: person.UserName);
        await work.CommitAsync(cancellation);
        return person;
    }
}
