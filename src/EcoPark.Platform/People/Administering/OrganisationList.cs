using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.People.Administering;

/// <summary>The offices of a park; forms name them by department.</summary>
public sealed class OrganisationList(IDbContextFactory<AppDbContext> databases, ChainWriter chain)
{
    public async Task<IReadOnlyList<Organisation>> ReadAsync(Viewer viewer, ParkId park, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.PeopleAdminister, park))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Organisation>().AsNoTracking().Where(office => office.Park == park).OrderBy(office => office.Name).ToListAsync(cancellation);
    }

    /// <summary>Adds one, or changes the one given.</summary>
    public async Task<Result<Organisation>> SaveAsync(Viewer viewer, SaveOrganisation request, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.PeopleAdminister, request.Park))
        {
            return new Problem("park-not-found", "", "没有这个园区，或不在您的管理范围内。", "No such park, or not within your scope.");
        }

        var (name, department) = (request.Name.Trim(), request.Department.Trim());
        if (name.Length is 0 or > 80 || department.Length is 0 or > 40 || department.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')))
        {
            return new Problem("organisation-name", name, "名称应为 1–80 个字，部门代码应为 1–40 个字母、数字、- 或 _。请改写。", "The name has 1–80 characters, the department code 1–40 letters, digits, - or _. Rewrite them.");
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var offices = await work.Db.Set<Organisation>().Where(office => office.Park == request.Park).ToListAsync(cancellation);
        if (offices.Any(office => office.Name == name && office.Id != request.Id))
        {
            return new Problem("organisation-conflict", name, "已有同名的组织。请换一个名称。", "There is an organisation of this name. Choose another.");
        }

        var office = offices.SingleOrDefault(office => office.Id == request.Id);
        if (request.Id is not null && office is null)
        {
            return new Problem("organisation-not-found", name, "没有这个组织。", "No such organisation.");
        }

        var before = office is null ? null : $"{office.Name} {office.Department}";
        office ??= work.Db.Add(new Organisation(request.Park, name, department)).Entity;
        office.Change(name, department);
        work.Audit(before is null ? "organisation.add" : "organisation.change", new("organisation", office.Id.ToString(), request.Park), before, $"{name} {department}");
        await work.CommitAsync(cancellation);
        return office;
    }
}

/// <summary>An office as it shall be; without id a new one.</summary>
public sealed record SaveOrganisation(ParkId Park, OrganisationId? Id, string Name, string Department);
