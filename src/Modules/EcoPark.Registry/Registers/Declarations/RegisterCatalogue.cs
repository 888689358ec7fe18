using System.Collections.Frozen;

namespace EcoPark.Registry.Registers.Declarations;

/// <summary>The registers of this installation, in the order of the navigation.</summary>
public sealed class RegisterCatalogue(IEnumerable<RegisterDeclaration> declarations)
{
    private readonly FrozenDictionary<string, RegisterDeclaration> _byCode = declarations.ToFrozenDictionary(declaration => declaration.Code, StringComparer.Ordinal);

    public IReadOnlyList<RegisterDeclaration> All { get; } = [.. declarations];

    public RegisterDeclaration? Find(string code) => _byCode.GetValueOrDefault(code);
}
