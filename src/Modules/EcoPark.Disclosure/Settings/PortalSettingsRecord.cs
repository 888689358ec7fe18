using EcoPark.Disclosure.Snapshots;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Disclosure.Settings;

/// <summary>The settings of a portal as somebody saved them; the last version holds.</summary>
public sealed class PortalSettingsRecord
{
    private PortalSettingsRecord() => Content = ChangedBy = "";

    internal PortalSettingsRecord(ParkId park, int version, PortalSettings settings)
        : this()
    {
        Id = Guid.CreateVersion7();
        (Park, Version, Content) = (park, version, DisclosureJson.Write(settings));
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public int Version { get; private set; }

    public string Content { get; private set; }

    public string ChangedBy { get; private set; }

    public DateTime ChangedAt { get; private set; }

    public PortalSettings ToSettings() => DisclosureJson.Read<PortalSettings>(Content);

    internal PortalSettingsRecord By(string who, DateTime at)
    {
        (ChangedBy, ChangedAt) = (who, at);
        return this;
    }

    internal static Task<PortalSettingsRecord?> FindAsync(AppDbContext db, ParkId park, CancellationToken cancellation) =>
        db.Set<PortalSettingsRecord>().AsNoTracking().Where(row => row.Park == park).OrderByDescending(row => row.Version).FirstOrDefaultAsync(cancellation);

    internal static async Task<PortalSettings> LastAsync(AppDbContext db, ParkId park, CancellationToken cancellation) =>
        (await FindAsync(db, park, cancellation))?.ToSettings() ?? new PortalSettings();
}
