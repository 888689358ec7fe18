using EcoPark.Platform.Chain;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.People.Administering;

/// <summary>Makes accounts, one or a whole list; all of them or none.</summary>
public sealed class AddPerson(ChainWriter chain, Credentials credentials, EnterpriseDirectory directory)
{
    /// <summary>Ours: a list that one person checks by reading it.</summary>
    public const int MostAtOnce = 1_000;

    public async Task<Result<NewAccount>> HandleAsync(Viewer viewer, AddPersonRequest request, CancellationToken cancellation)
    {
        var made = await HandleAsync(viewer, [request], cancellation);
        return made.IsOk ? made.Value[0] : Result<NewAccount>.Failed(made.Problems);
    }

    public async Task<Result<IReadOnlyList<NewAccount>>> HandleAsync(Viewer viewer, IReadOnlyList<AddPersonRequest> requests, CancellationToken cancellation)
    {
        var problems = Check(viewer, requests);
        if (requests.Count is 0 or > MostAtOnce)
        {
            problems.Add(new Problem("people-count", "", $"一次可加 1–{MostAtOnce} 人，现为 {requests.Count} 人。", $"Add 1–{MostAtOnce} people at once; these are {requests.Count}."));
        }

        foreach (var (request, grant) in requests.SelectMany(request => request.Roles.Select(grant => (request, grant))))
        {
            if (problems.Count == 0 && await AssignRole.UnknownEnterpriseAsync(directory, grant, cancellation) is { } unknown)
            {
                problems.Add(unknown with { Place = request.Place });
            }
        }

        if (problems.Count > 0)
        {
            return Result<IReadOnlyList<NewAccount>>.Failed(problems);
        }

        // Hashing takes its time on purpose; nobody else should wait for it.
        var accounts = requests.Select(request => Account(request)).ToList();
        return await SaveAsync(viewer, accounts, requests, cancellation);
    }

    private async Task<Result<IReadOnlyList<NewAccount>>> SaveAsync(Viewer viewer, List<NewAccount> accounts, IReadOnlyList<AddPersonRequest> requests, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var names = accounts.Select(account => account.Person.NormalizedUserName).ToList();
        var taken = await work.Db.Users.Where(person => names.Contains(person.NormalizedUserName)).Select(person => person.NormalizedUserName).ToListAsync(cancellation);
        if (taken.Count > 0)
        {
            return Result<IReadOnlyList<NewAccount>>.Failed([.. requests.Where(request => taken.Contains(request.Name.UserName.ToUpperInvariant())).Select(Taken)]);
        }

        foreach (var grant in requests.SelectMany(request => request.Roles))
        {
            if (await AssignRole.UnknownOfficeAsync(work.Db, grant, cancellation) is { } unknown)
            {
                return Result<IReadOnlyList<NewAccount>>.Failed(unknown);
            }
        }

        foreach (var (account, request) in accounts.Zip(requests))
        {
            work.Db.Add(account.Person);
            work.Audit("person.add", new("person", account.Person.Id.ToString("N"), request.Home), after: $"{account.Person.UserName} {RoleText.Of(account.Person.Assignments)}".TrimEnd());
        }

        await work.CommitAsync(cancellation);
        return Result<IReadOnlyList<NewAccount>>.Of(accounts);
    }

    /// <summary>What can be said of a list without writing it.</summary>
    internal static List<Problem> Check(Viewer viewer, IReadOnlyList<AddPersonRequest> requests) =>
        [.. requests.Select(request => Check(viewer, request)).OfType<Problem>(), .. Doubled(requests)];

    private static Problem? Check(Viewer viewer, AddPersonRequest request)
    {
        var parks = viewer.Parks(Permission.PeopleAdminister);
        if (!viewer.May(Permission.PeopleAdminister) || (parks is not null && (request.Home is not { } home || !parks.Contains(home))))
        {
            return new Problem("park-not-found", request.Place, "没有这个园区，或不在您的管理范围内。", "No such park, or not within your scope.");
        }

        return Credentials.Check(request.Name, request.Place) ?? Credentials.CheckPassword(request.Password, request.Place) ?? RoleProblem(viewer, request);
    }

    private static Problem? RoleProblem(Viewer viewer, AddPersonRequest request)
    {
        if (!RoleSeparation.IsApart([.. request.Roles.Select(grant => grant.Role)]))
        {
            return new Problem("role-separation-conflict", request.Place, "三员分立：安全管理员、审计员不能与其他角色由同一人担任。", "Security administrator and auditor cannot be held together with another role.");
        }

        return request.Roles.Select(grant => AssignRole.Check(viewer, grant, request.Place)).OfType<Problem>().FirstOrDefault();
    }

    private static IEnumerable<Problem> Doubled(IReadOnlyList<AddPersonRequest> requests) =>
        requests.GroupBy(request => request.Name.UserName, StringComparer.OrdinalIgnoreCase).SelectMany(same => same.Skip(1)).Select(Taken);

    private static Problem Taken(AddPersonRequest request) => new("user-name-conflict", request.Place,
        $"用户名“{request.Name.UserName}”已有人用。请换一个。", $"The user name “{request.Name.UserName}” is taken. Choose another.");

    private NewAccount Account(AddPersonRequest request)
    {
        var account = credentials.Make(request.Name);
        account.Person.At(request.Home);
        if (request.Password is { } password)
        {
            Credentials.Set(account.Person, password);
            account.Person.PasswordIsOwn();
            account = account with { Password = password };
        }

        foreach (var grant in request.Roles)
        {
            account.Person.Assign(grant.ToAssignment());
        }

        return account;
    }
}

/// <summary>Somebody new.</summary>
/// <param name="Name">How they are called.</param>
/// <param name="Home">The park whose account it is; null: the installation's.</param>
public sealed record AddPersonRequest(AccountName Name, ParkId? Home)
{
    public IReadOnlyList<RoleGrant> Roles { get; init; } = [];

    /// <summary>Chosen by the person who sets the installation up, and then their own; null: one is made.</summary>
    public string? Password { get; init; }

    /// <summary>The row it came from, for messages.</summary>
    public string Place { get; init; } = "";
}
