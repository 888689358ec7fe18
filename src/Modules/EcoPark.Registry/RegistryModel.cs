using EcoPark.Platform.Database;
using EcoPark.Registry.Enterprises;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry;

internal sealed class RegistryModel : ModelPart
{
    public override void Configure(ModelBuilder model)
    {
        model.Entity<Enterprise>(enterprise =>
        {
            enterprise.ToTable("enterprises").HasKey(e => e.Id);
            enterprise.HasIndex(e => new { e.Park, e.Uscc }).IsUnique();
            enterprise.HasIndex(e => new { e.Park, e.Name });
        });
        model.Entity<Parks.ParkProfile>(profile => profile.ToTable("park_profiles").HasKey(p => p.Id));
    }
}
