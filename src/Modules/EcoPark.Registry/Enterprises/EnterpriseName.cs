using EcoPark.Platform.Scopes;

namespace EcoPark.Registry.Enterprises;

/// <summary>A name an enterprise had before: documents of that time carry it.</summary>
public sealed class EnterpriseName
{
    private EnterpriseName() => Name = "";

    public EnterpriseName(EnterpriseId enterprise, string name, DateTime until)
    {
        Id = Guid.CreateVersion7();
        Enterprise = enterprise;
        Name = name;
        Until = until;
    }

    public Guid Id { get; private set; }

    public EnterpriseId Enterprise { get; private set; }

    public string Name { get; private set; }

    /// <summary>When the next name was recorded, UTC.</summary>
    public DateTime Until { get; private set; }
}
