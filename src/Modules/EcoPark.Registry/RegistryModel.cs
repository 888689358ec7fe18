using EcoPark.Platform.Database;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Enterprises.Import;
using EcoPark.Registry.Map;
using EcoPark.Registry.Parks;
using EcoPark.Registry.Permits;
using EcoPark.Registry.Sites;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry;

internal sealed class RegistryModel : ModelPart
{
    public override void Configure(ModelBuilder model)
    {
        Enterprises(model);
        model.Entity<ParkProfile>(profile =>
        {
            profile.ToTable("park_profiles").HasKey(p => p.Id);
            profile.HasIndex(p => new { p.Park, p.Year }).IsUnique();
        });
        model.Entity<ParkMap>(map =>
        {
            map.ToTable("park_maps").HasKey(m => m.Id);
            map.HasIndex(m => new { m.Park, m.AddedAt });
        });
        model.Entity<Facility>(facility =>
        {
            facility.ToTable("facilities").HasKey(f => f.Id);
            facility.HasIndex(f => new { f.Enterprise, f.Code }).IsUnique();
        });
        model.Entity<Outlet>(outlet =>
        {
            outlet.ToTable("outlets").HasKey(o => o.Id);
            outlet.HasIndex(o => new { o.Enterprise, o.Code }).IsUnique();
            outlet.HasIndex(o => o.Mn);
        });
        Permits(model);
    }

    private static void Enterprises(ModelBuilder model)
    {
        model.Entity<Enterprise>(enterprise =>
        {
            enterprise.ToTable("enterprises").HasKey(e => e.Id);
            enterprise.HasIndex(e => new { e.Park, e.Uscc }).IsUnique();
            enterprise.HasIndex(e => new { e.Park, e.Name });
        });
        model.Entity<EnterpriseName>(name =>
        {
            name.ToTable("enterprise_names").HasKey(n => n.Id);
            name.HasIndex(n => n.Enterprise);
        });
        model.Entity<ImportBatch>(batch =>
        {
            batch.ToTable("enterprise_imports").HasKey(b => b.Id);
            batch.HasIndex(b => new { b.Park, b.AddedAt });
        });
    }

    private static void Permits(ModelBuilder model)
    {
        model.Entity<PermitRecord>(permit =>
        {
            permit.ToTable("permits").HasKey(p => p.Id);
            permit.HasIndex(p => new { p.Enterprise, p.Number }).IsUnique();
            permit.HasMany(p => p.Limits).WithOne().HasForeignKey("permit_id").IsRequired().OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PermitLimit>(limit =>
        {
            limit.ToTable("permit_limits").HasKey(l => l.Id);
            limit.Property(l => l.Id).ValueGeneratedNever();
        });
    }
}
