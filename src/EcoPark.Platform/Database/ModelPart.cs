using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Database;

/// <summary>What one module adds to the one database model.</summary>
public abstract class ModelPart
{
    public abstract void Configure(ModelBuilder model);

    public virtual void Convert(ModelConfigurationBuilder conventions)
    {
    }
}
