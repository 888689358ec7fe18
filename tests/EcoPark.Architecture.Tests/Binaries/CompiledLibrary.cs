using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace EcoPark.Architecture.Tests.Binaries;

/// <summary>A compiled library read as metadata: nothing in it is loaded or run.</summary>
internal sealed class CompiledLibrary
{
    private CompiledLibrary(string name, MetadataReader reader)
    {
        Name = name;
        Assemblies = [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
        TypesUsed = [.. reader.TypeReferences.Select(handle => NameOf(reader, handle))];
        MembersUsed = [.. reader.MemberReferences.Select(handle => NameOf(reader, reader.GetMemberReference(handle))).OfType<string>()];
        var types = reader.TypeDefinitions.Select(reader.GetTypeDefinition).ToList();
        Types = [.. types.Select(type => NameOf(reader, type)).Where(type => !type.Contains('<', StringComparison.Ordinal))];
        HiddenMethods = reader.MethodDefinitions.Select(reader.GetMethodDefinition).Where(IsHidden)
            .Select(method => $"{NameOf(reader, reader.GetTypeDefinition(method.GetDeclaringType()))}.{reader.GetString(method.Name)}").ToHashSet(StringComparer.Ordinal);
        PublicTypes = [.. types.Where(IsPublic).Select(type => NameOf(reader, type))];
    }

    public string Name { get; }

    public IReadOnlyList<string> Assemblies { get; }

    /// <summary>Full names of the foreign types that the library mentions anywhere.</summary>
    public IReadOnlyList<string> TypesUsed { get; }

    /// <summary>Foreign members as "Namespace.Type.Member"; a property as its accessor, get_Now.</summary>
    public IReadOnlyList<string> MembersUsed { get; }

    /// <summary>Every type of the library, nested and internal ones too; what the compiler made up is left out.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>The public types that stand on their own.</summary>
    public IReadOnlyList<string> PublicTypes { get; }

    /// <summary>Private and internal methods as "Namespace.Type.Method".</summary>
    public IReadOnlySet<string> HiddenMethods { get; }

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");

    public static CompiledLibrary Read(string name)
    {
        using var stream = File.OpenRead(PathOf(name));
        using var file = new PEReader(stream);
        return new CompiledLibrary(name, file.GetMetadataReader());
    }

    private static bool IsHidden(MethodDefinition method) =>
        (method.Attributes & System.Reflection.MethodAttributes.MemberAccessMask)
            is not (System.Reflection.MethodAttributes.Public or System.Reflection.MethodAttributes.Family or System.Reflection.MethodAttributes.FamORAssem);

    private static bool IsPublic(TypeDefinition type) =>
        (type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) == System.Reflection.TypeAttributes.Public;

    private static string NameOf(MetadataReader reader, TypeDefinition type) =>
        $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";

    private static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(reader, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : $"{reader.GetString(type.Namespace)}.{name}";
    }

    // Members of generic instances hang on a type specification; none of the forbidden types is generic.
    private static string? NameOf(MetadataReader reader, MemberReference member) =>
        member.Parent.Kind == HandleKind.TypeReference
            ? $"{NameOf(reader, (TypeReferenceHandle)member.Parent)}.{reader.GetString(member.Name)}"
            : null;
}
