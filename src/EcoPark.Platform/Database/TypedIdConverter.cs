using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EcoPark.Platform.Database;

public sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Read(value))
    where TId : struct, ITypedId<TId>
{
    // An expression tree may not call a static interface member itself.
    private static TId Read(Guid value) => TId.From(value);
}

public static class TypedIdConventions
{
    /// <summary>Stores an identifier as its Guid, in every entity that has one.</summary>
    public static void StoreId<TId>(this ModelConfigurationBuilder conventions)
        where TId : struct, ITypedId<TId> => conventions.Properties<TId>().HaveConversion<TypedIdConverter<TId>>();
}
