using EcoPark.Platform.People;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Database;

/// <summary>The one database. Each module adds its tables through a <see cref="ModelPart"/>.</summary>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options, IEnumerable<ModelPart> parts)
    : IdentityUserContext<Person, Guid>(options)
{
    private readonly ModelPart[] _parts = [.. parts];

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        foreach (var part in _parts)
        {
            part.Convert(configurationBuilder);
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var part in _parts)
        {
            part.Configure(builder);
        }
    }
}
