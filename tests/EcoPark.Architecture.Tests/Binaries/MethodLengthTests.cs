using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace EcoPark.Architecture.Tests.Binaries;

/// <summary>Lengths as the debugger sees them: from the first to the last line of code of a method, its lambdas included.</summary>
public sealed class MethodLengthTests
{
    private const int Limit = 40;

    /// <summary>Type.Method and reason. Empty is the aim.</summary>
    private static readonly Dictionary<string, string> LongMethods = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("EcoPark.Standards")]
    [InlineData("EcoPark.Documents")]
    [InlineData("EcoPark.Hj212")]
    [InlineData("EcoPark.Platform")]
    [InlineData("EcoPark.Registry")]
    [InlineData("EcoPark.Collection")]
    [InlineData("EcoPark.Assessment")]
    [InlineData("EcoPark.Reporting")]
    [InlineData("EcoPark.Disclosure")]
    [InlineData("ecopark")]
    public void Methods_have_at_most_40_lines(string library)
    {
        Violations.None(Lengths(library).Where(method => method.Lines > Limit && !LongMethods.ContainsKey(method.Name))
            .Select(method => $"{library} {method.Name}: {method.Lines} lines"));
    }

    [Fact]
    public void The_length_of_a_method_is_counted_in_lines()
    {
        var itself = Lengths("EcoPark.Architecture.Tests").Single(method => method.Name == "MethodLengthTests." + nameof(The_length_of_a_method_is_counted_in_lines));

        Assert.InRange(itself.Lines, 4, 6); // without and with optimisation
    }

    // Constructors also hold the initialisers of fields, which stand all over the file; they are left out.
    private static List<(string Name, int Lines)> Lengths(string library)
    {
        using var stream = File.OpenRead(CompiledLibrary.PathOf(library));
        using var file = new PEReader(stream);
        using var symbolStream = File.OpenRead(Path.ChangeExtension(CompiledLibrary.PathOf(library), ".pdb"));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(symbolStream);
        var code = file.GetMetadataReader();
        var lines = symbols.GetMetadataReader();
        return
        [
            .. code.MethodDefinitions.Select(handle => (Name: NameOf(code, handle), Lines: Count(lines, lines.GetMethodDebugInformation(handle))))
                .Where(method => !method.Name.EndsWith("ctor", StringComparison.Ordinal)),
        ];
    }

    private static int Count(MetadataReader lines, MethodDebugInformation method)
    {
        var points = method.GetSequencePoints().Where(point => !point.IsHidden && IsWritten(lines, point.Document)).ToList();
        return points.Count == 0 ? 0 : points.Max(point => point.EndLine) - points.Min(point => point.StartLine) + 1;
    }

    // Markup is limited by FileShapeTests; what generators write, nobody reads.
    private static bool IsWritten(MetadataReader lines, DocumentHandle handle)
    {
        var file = lines.GetString(lines.GetDocument(handle).Name);
        return file.EndsWith(".cs", StringComparison.Ordinal) && !file.EndsWith(".g.cs", StringComparison.Ordinal) && !file.EndsWith(".generated.cs", StringComparison.Ordinal);
    }

    private static string NameOf(MetadataReader code, MethodDefinitionHandle handle)
    {
        var method = code.GetMethodDefinition(handle);
        return $"{code.GetString(code.GetTypeDefinition(method.GetDeclaringType()).Name)}.{code.GetString(method.Name)}";
    }
}
