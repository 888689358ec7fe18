namespace EcoPark.Platform.Scopes;

/// <summary>An identifier of one kind of thing; version-7, so that rows of one day lie together.</summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

public readonly record struct ParkId(Guid Value) : ITypedId<ParkId>
{
    public static ParkId From(Guid value) => new(value);

    public static ParkId Create() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString("N");
}

public readonly record struct OrganisationId(Guid Value) : ITypedId<OrganisationId>
{
    public static OrganisationId From(Guid value) => new(value);

    public static OrganisationId Create() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString("N");
}

public readonly record struct EnterpriseId(Guid Value) : ITypedId<EnterpriseId>
{
    public static EnterpriseId From(Guid value) => new(value);

    public static EnterpriseId Create() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString("N");
}

public readonly record struct FileId(Guid Value) : ITypedId<FileId>
{
    public static FileId From(Guid value) => new(value);

    public static FileId Create() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString("N");
}
