using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Parks.Offices;

/// <summary>An office of the park.</summary>
public sealed record OfficeRow(Guid Id, string Name, string Department);

/// <summary>The offices of a park.</summary>
public sealed record Offices(IReadOnlyList<OfficeRow> Rows);

public sealed class ListOrganisations(IDbContextFactory<AppDbContext> databases)
{
    public async Task<Result<Offices>> HandleAsync(Viewer viewer, string parkKey, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.ParkRead, parkKey, cancellation) is not { } park)
        {
            return RegistryProblems.ParkNotFound(parkKey);
        }

        return new Offices(await db.Set<Organisation>().AsNoTracking().Where(o => o.Park == park.Id).OrderBy(o => o.Name)
            .Select(o => new OfficeRow(o.Id.Value, o.Name, o.Department)).ToListAsync(cancellation));
    }
}

/// <summary>An office to be added or changed.</summary>
/// <param name="Park">The park's key.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Department">The department whose forms it fills in.</param>
/// <param name="Seen">The office as it was seen; null: a new one.</param>
public sealed record OfficeToSave(string Park, string Name, string Department, OfficeRow? Seen);

public sealed class SaveOrganisation(ChainWriter chain, IDbContextFactory<AppDbContext> databases)
{
    private const int LongestName = 80;

    public async Task<Result<OfficeRow>> HandleAsync(Viewer viewer, OfficeToSave request, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.ParkRead, request.Park, cancellation) is not { } park)
        {
            return RegistryProblems.ParkNotFound(request.Park);
        }

        if (!viewer.MayInPark(Permission.ParkWrite, park.Id))
        {
            return RegistryProblems.Forbidden(request.Park);
        }

        var (name, department) = (request.Name.Trim(), request.Department.Trim());
        var problems = Check(name, department);
        if (problems.Count > 0)
        {
            return Result<OfficeRow>.Failed(problems);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var self = OrganisationId.From(request.Seen?.Id ?? Guid.Empty);
        if (await work.Db.Set<Organisation>().AnyAsync(o => o.Park == park.Id && o.Name == name && o.Id != self, cancellation))
        {
            return new Problem("organisation-exists", "name", $"已有名为“{name}”的机构；请换一个名称，或修改原来的机构。",
                $"There is an office named '{name}' already; choose another name or change that one.");
        }

        return request.Seen is { } seen ? await ChangeAsync(work, park.Id, (seen, name, department), cancellation) : await AddAsync(work, park.Id, (name, department), cancellation);
    }

    internal static List<Problem> Check(string name, string department)
    {
        var problems = new List<Problem>();
        if (name.Length == 0)
        {
            problems.Add(RegistryProblems.Required("name", "机构名称", "The name"));
        }

        if (name.Length > LongestName)
        {
            problems.Add(RegistryProblems.TooLong("name", name.Length, LongestName));
        }

        if (department.Length is 0 or > 40 || !department.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            problems.Add(new Problem("department", "department", $"部门代码“{department}”应为 1–40 个小写字母、数字或连字符，例如 statistics、office；请核对。",
                $"The department '{department}' must be 1 to 40 small letters, digits or hyphens, such as statistics or office; compare it."));
        }

        return problems;
    }

    private static async Task<Result<OfficeRow>> AddAsync(ChainWork work, ParkId park, (string Name, string Department) office, CancellationToken cancellation)
    {
        var added = new Organisation(park, office.Name, office.Department);
        var row = new OfficeRow(added.Id.Value, added.Name, added.Department);
        work.Db.Add(added);
        work.Audit("organisation.add", new AuditSubject("organisation", added.Id.ToString(), park), after: RecordJson.Of(row));
        await work.CommitAsync(cancellation);
        return row;
    }

    private static async Task<Result<OfficeRow>> ChangeAsync(
        ChainWork work, ParkId park, (OfficeRow Seen, string Name, string Department) change, CancellationToken cancellation)
    {
        var id = OrganisationId.From(change.Seen.Id);
        var office = await work.Db.Set<Organisation>().SingleOrDefaultAsync(o => o.Park == park && o.Id == id, cancellation);
        if (office is null)
        {
            return RegistryProblems.RecordNotFound(change.Seen.Name);
        }

        var before = new OfficeRow(office.Id.Value, office.Name, office.Department);
        if (before != change.Seen)
        {
            return new Problem("organisation-conflict", office.Name, $"别人已把它改为“{office.Name}（{office.Department}）”；请重新打开后再改。",
                $"Somebody changed it to '{office.Name} ({office.Department})' meanwhile; open it again.");
        }

        office.Change(change.Name, change.Department);
        var after = new OfficeRow(office.Id.Value, office.Name, office.Department);
        work.Audit("organisation.change", new AuditSubject("organisation", office.Id.ToString(), park), RecordJson.Of(before), RecordJson.Of(after));
        await work.CommitAsync(cancellation);
        return after;
    }
}
