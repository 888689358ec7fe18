using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Enterprises.Save;

/// <summary>An enterprise to be added or changed.</summary>
/// <param name="Park">The park's key.</param>
/// <param name="Uscc">Its credit code; it never changes.</param>
/// <param name="Version">The version that was seen; null: it is new.</param>
/// <param name="Description">Everything else.</param>
public sealed record EnterpriseToSave(string Park, string Uscc, int? Version, EnterpriseDescription Description);

/// <summary>What was saved.</summary>
public sealed record SavedEnterprise(string Uscc, int Version);

public sealed class SaveEnterprise(ChainWriter chain, IDbContextFactory<AppDbContext> databases, EnterpriseRules rules)
{
    public async Task<Result<SavedEnterprise>> HandleAsync(Viewer viewer, EnterpriseToSave request, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.EnterpriseRead, request.Park, cancellation) is not { } park)
        {
            return RegistryProblems.ParkNotFound(request.Park);
        }

        if (!viewer.MayInPark(Permission.EnterpriseWrite, park.Id))
        {
            return RegistryProblems.Forbidden(request.Uscc);
        }

        List<Problem> problems = [.. UnifiedSocialCreditCode.Parse(request.Uscc, "uscc").Problems, .. rules.Check(request.Description)];
        if (problems.Count > 0)
        {
            return Result<SavedEnterprise>.Failed(problems);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var saved = await SaveAsync(work, viewer, (park.Id, request), cancellation);
        if (saved.IsOk)
        {
            await work.CommitAsync(cancellation);
        }

        return saved;
    }

    private static async Task<Result<SavedEnterprise>> SaveAsync(ChainWork work, Viewer viewer, (ParkId Park, EnterpriseToSave Request) save, CancellationToken cancellation)
    {
        var (park, request) = save;
        var uscc = request.Uscc.Trim();
        var enterprise = await work.Db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Park == park && e.Uscc == uscc, cancellation);
        if (enterprise is null)
        {
            return request.Version is null
                ? new SavedEnterprise(uscc, EnterpriseWriting.Add(work, viewer, (park, uscc), request.Description).Version)
                : RegistryProblems.EnterpriseNotFound(uscc);
        }

        if (request.Version is null)
        {
            return new Problem("enterprise-exists-conflict", uscc, $"名录里已有 {uscc}（{enterprise.Name}）；请打开它的档案修改。",
                $"The register already has {uscc} ({enterprise.Name}); open its file and change it there.");
        }

        if (request.Version != enterprise.Version)
        {
            return RegistryProblems.Conflict(uscc, enterprise.Edition, request.Version.Value);
        }

        EnterpriseWriting.Change(work, viewer, enterprise, request.Description);
        return new SavedEnterprise(uscc, enterprise.Version);
    }
}

/// <summary>An enterprise that left: it takes no part in the totals of later years; its records stay.</summary>
public sealed record EnterpriseToClose(string Park, string Uscc, int Version, int LastYear);

public sealed class CloseEnterprise(SaveEnterprise save, IDbContextFactory<AppDbContext> databases)
{
    public async Task<Result<SavedEnterprise>> HandleAsync(Viewer viewer, EnterpriseToClose request, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var park = await db.FindParkAsync(viewer, Permission.EnterpriseRead, request.Park, cancellation);
        var enterprise = park is null ? null : await db.EnterprisesOf(viewer, Permission.EnterpriseRead, park.Id).AsNoTracking().SingleOrDefaultAsync(e => e.Uscc == request.Uscc, cancellation);
        if (enterprise is null)
        {
            return RegistryProblems.EnterpriseNotFound(request.Uscc);
        }

        // The version that the caller saw decides; what is read here only fills in what closing leaves as it is.
        return await save.HandleAsync(viewer, new EnterpriseToSave(request.Park, request.Uscc, request.Version, enterprise.ToDescription() with { Until = request.LastYear }), cancellation);
    }
}
