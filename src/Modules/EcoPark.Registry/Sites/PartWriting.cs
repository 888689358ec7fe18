using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Sites;

/// <summary>What was saved or removed.</summary>
public sealed record SavedPart(string Code, int Version);

/// <summary>Saves and removes what belongs to an enterprise: in scope, against the version seen, with its audit record.</summary>
public sealed class PartWriting(ChainWriter chain, IDbContextFactory<AppDbContext> databases)
{
    internal async Task<Result<SavedPart>> SaveAsync<T>(Viewer viewer, PartOfEnterprise part, IReadOnlyList<Problem> problems, PartKind<T> kind, CancellationToken cancellation)
        where T : class
    {
        var found = await FindAsync(viewer, part, cancellation);
        if (!found.IsOk || problems.Count > 0)
        {
            return Result<SavedPart>.Failed(found.IsOk ? problems : found.Problems);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var code = part.Code.Trim();
        var record = await kind.FindAsync(work.Db, found.Value.Id, code);
        if (Refusal(part, record is null ? null : kind.VersionOf(record)) is { } refusal)
        {
            return refusal;
        }

        var before = record is null ? null : kind.Text(record);
        if (record is null)
        {
            work.Db.Add(record = kind.Make(found.Value.Id));
        }

        kind.Describe(record);
        work.Audit($"{kind.Name}.{(before is null ? "add" : "change")}", Subject(found.Value), before, kind.Text(record));
        await work.CommitAsync(cancellation);
        return new SavedPart(code, kind.VersionOf(record));
    }

    internal async Task<Result<SavedPart>> RemoveAsync<T>(Viewer viewer, PartOfEnterprise part, PartKind<T> kind, CancellationToken cancellation)
        where T : class
    {
        var found = await FindAsync(viewer, part, cancellation);
        if (!found.IsOk)
        {
            return Result<SavedPart>.Failed(found.Problems);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        if (await kind.FindAsync(work.Db, found.Value.Id, part.Code) is not { } record)
        {
            return RegistryProblems.RecordNotFound(part.Code);
        }

        if (Refusal(part, kind.VersionOf(record)) is { } refusal)
        {
            return refusal;
        }

        work.Db.Remove(record);
        work.Audit($"{kind.Name}.remove", Subject(found.Value), kind.Text(record));
        await work.CommitAsync(cancellation);
        return new SavedPart(part.Code, 0);
    }

    private async Task<Result<Enterprise>> FindAsync(Viewer viewer, PartOfEnterprise part, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var park = await db.FindParkAsync(viewer, Permission.EnterpriseRead, part.Park, cancellation);
        var enterprise = park is null ? null : await db.EnterprisesOf(viewer, Permission.EnterpriseRead, park.Id).AsNoTracking().SingleOrDefaultAsync(e => e.Uscc == part.Uscc, cancellation);
        return enterprise is null ? RegistryProblems.EnterpriseNotFound(part.Uscc)
            : viewer.MayInPark(Permission.EnterpriseWrite, enterprise.Park) ? enterprise : RegistryProblems.Forbidden(part.Uscc);
    }

    private static Problem? Refusal(PartOfEnterprise part, int? version) => (part.Version, version) switch
    {
        (null, { }) => new Problem("code-exists-conflict", part.Code, $"“{part.Code}”已经有了；请打开它修改，或换一个编号。", $"'{part.Code}' is there already; open and change it, or choose another code."),
        ({ }, null) => RegistryProblems.RecordNotFound(part.Code),
        ({ } seen, { } now) when seen != now => new Problem("version-conflict", part.Code,
            $"您看到的是第 {seen} 版，现在已是第 {now} 版；请重新打开，对照后再保存。", $"You saw version {seen}, it is version {now} now; open it again, compare, then save."),
        _ => null,
    };

    private static AuditSubject Subject(Enterprise enterprise) => new(EnterpriseWriting.Subject, enterprise.Uscc, enterprise.Park);
}

/// <summary>How one kind of part is found, made and described.</summary>
internal sealed record PartKind<T>(string Name)
    where T : class
{
    public required Func<AppDbContext, EnterpriseId, string, Task<T?>> FindAsync { get; init; }

    public required Func<EnterpriseId, T> Make { get; init; }

    public required Action<T> Describe { get; init; }

    public required Func<T, int> VersionOf { get; init; }

    public required Func<T, string> Text { get; init; }
}
