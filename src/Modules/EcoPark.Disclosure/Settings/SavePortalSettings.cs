using EcoPark.Disclosure.OpenFiles;
using EcoPark.Disclosure.Portal;
using EcoPark.Disclosure.Snapshots;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Disclosure.Settings;

/// <summary>Reads and saves what a park decides about its portal.</summary>
internal sealed class SavePortalSettings(IDbContextFactory<AppDbContext> databases, ChainWriter chain, PortalStore portal, ParkLookup parks)
{
    private const int LongestContact = 100;
    private const int LongestTerms = 500;
    private const int MostDays = 60;

    public async Task<Result<SavedPortalSettings>> ReadAsync(Viewer viewer, string parkKey, CancellationToken cancellation)
    {
        var park = await ParkAsync(viewer, parkKey, Permission.DocumentRead, cancellation);
        if (!park.IsOk)
        {
            return Result<SavedPortalSettings>.Failed(park.Problems);
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        return Saved(await PortalSettingsRecord.FindAsync(db, park.Value.Id, cancellation));
    }

    public async Task<Result<SavedPortalSettings>> HandleAsync(Viewer viewer, PortalSettingsToSave given, CancellationToken cancellation)
    {
        var park = await ParkAsync(viewer, given.Park, Permission.DisclosureWrite, cancellation);
        IReadOnlyList<Problem> faults = park.IsOk ? [.. Faults(given.Settings)] : park.Problems;
        if (!park.IsOk || faults.Count > 0)
        {
            return Result<SavedPortalSettings>.Failed(faults);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var before = await PortalSettingsRecord.FindAsync(work.Db, park.Value.Id, cancellation);
        if ((before?.Version ?? 0) != given.SeenVersion)
        {
            return new Problem("portal-conflict", given.Park, $"{before?.ChangedBy} 刚刚改过门户设置；请重新打开后再改。", $"{before?.ChangedBy} has just changed the portal's settings; open them again.");
        }

        var record = new PortalSettingsRecord(park.Value.Id, given.SeenVersion + 1, given.Settings).By(viewer.Name, work.Now);
        work.Db.Add(record);
        work.Audit("portal.change", new AuditSubject("portal", park.Value.Key, park.Value.Id), before?.Content, record.Content);
        // Settings alone open no portal: there is one once something is public.
        if (await work.Db.Set<PortalStamp>().AnyAsync(stamp => stamp.Park == park.Value.Id, cancellation))
        {
            await portal.RaiseAsync(work, park.Value.Id, cancellation);
        }

        await work.CommitAsync(cancellation);
        return Saved(record);
    }

    private async Task<Result<Park>> ParkAsync(Viewer viewer, string key, Permission permission, CancellationToken cancellation)
    {
        var found = await parks.FindAsync(viewer, key, cancellation);
        return !found.IsOk || viewer.MayInPark(permission, found.Value.Id) ? found
            : new Problem("portal-forbidden", key, "您不能修改公众门户；请联系园区生态办。", "You may not change the public portal; ask the park's eco office.");
    }

    private static SavedPortalSettings Saved(PortalSettingsRecord? record) =>
        record is null ? new SavedPortalSettings(new PortalSettings(), 0) : new SavedPortalSettings(record.ToSettings(), record.Version) { ChangedBy = record.ChangedBy, ChangedAt = record.ChangedAt };

    private static IEnumerable<Problem> Faults(PortalSettings settings)
    {
        if (settings.Phone.Length > LongestContact || settings.Email.Length > LongestContact)
        {
            yield return new Problem("too-long", "contact", $"联系方式最多 {LongestContact} 字；请缩短。", $"A contact has at most {LongestContact} characters; shorten it.");
        }

        if (settings.Licence.Length > LongestTerms)
        {
            yield return new Problem("too-long", "licence", $"使用条件有 {settings.Licence.Length} 字，最多 {LongestTerms} 字；请缩短。", $"The terms have {settings.Licence.Length} characters, at most {LongestTerms}; shorten them.");
        }

        if (settings.AnswerWithin is < 1 or > MostDays)
        {
            yield return new Problem("out-of-range", "answerWithin", $"答复期限 {settings.AnswerWithin} 个工作日超出范围；请填 1 到 {MostDays}，或留空。", $"{settings.AnswerWithin} working days is out of range; enter 1 to {MostDays}, or nothing.");
        }

        foreach (var unknown in settings.ClosedDatasets.Where(code => Datasets.Find(code) is null))
        {
            yield return new Problem("dataset-not-found", unknown, $"没有数据集 {unknown}；请从列表中选择。", $"There is no data set {unknown}; choose from the list.");
        }
    }
}

/// <summary>Settings, and the version that was seen when they were changed.</summary>
public sealed record PortalSettingsToSave(string Park, PortalSettings Settings, int SeenVersion);

/// <summary>Settings as they are kept; version 0: nobody has saved any.</summary>
public sealed record SavedPortalSettings(PortalSettings Settings, int Version)
{
    public string? ChangedBy { get; init; }

    public DateTime? ChangedAt { get; init; }
}
