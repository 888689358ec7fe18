using EcoPark.Disclosure.Firms;
using EcoPark.Disclosure.Portal;
using EcoPark.Disclosure.Settings;
using EcoPark.Disclosure.Snapshots;
using EcoPark.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Disclosure;

internal sealed class DisclosureModel : ModelPart
{
    public override void Configure(ModelBuilder model)
    {
        model.Entity<DisclosureSnapshot>(snapshot =>
        {
            snapshot.ToTable("disclosure_snapshots").HasKey(s => s.Id);
            snapshot.Property(s => s.Id).ValueGeneratedNever();
            snapshot.HasIndex(s => new { s.Park, s.Year, s.Edition }).IsUnique();
        });
        model.Entity<PublishedDisclosure>(published =>
        {
            published.ToTable("published_disclosures").HasKey(p => p.Id);
            published.Property(p => p.Id).ValueGeneratedNever();
            published.HasIndex(p => new { p.Record, p.Edition }).IsUnique();
            published.HasIndex(p => p.Park);
        });
        model.Entity<PortalSettingsRecord>(settings =>
        {
            settings.ToTable("portal_settings").HasKey(s => s.Id);
            settings.Property(s => s.Id).ValueGeneratedNever();
            // Two people cannot both write the next version.
            settings.HasIndex(s => new { s.Park, s.Version }).IsUnique();
        });
        model.Entity<PortalStamp>(stamp => stamp.ToTable("portal_stamps").HasKey(s => s.Park));
    }
}
