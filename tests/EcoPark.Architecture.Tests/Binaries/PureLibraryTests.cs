using Xunit;

namespace EcoPark.Architecture.Tests.Binaries;

public sealed class PureLibraryTests
{
    /// <summary>What is not .NET itself and may be used by the library; another package is a decision, see docs/adr/packages.md.</summary>
    private static readonly Dictionary<string, string[]> AllowedAssemblies = new(StringComparer.Ordinal)
    {
        ["EcoPark.Standards"] = ["Parlot"],
        ["EcoPark.Documents"] = ["EcoPark.Standards", "Parlot", "DocumentFormat.OpenXml", "DocumentFormat.OpenXml.Framework", "UglyToad.PdfPig", "UglyToad.PdfPig.Core", "System.IO.Packaging"],
        ["EcoPark.Hj212"] = ["BouncyCastle.Cryptography"],
    };

    public static TheoryData<string> PureLibraries => ["EcoPark.Standards", "EcoPark.Documents", "EcoPark.Hj212"];

    [Theory]
    [MemberData(nameof(PureLibraries))]
    public void Pure_libraries_know_no_file_console_clock_network_or_culture(string name)
    {
        Violations.None(Purity.Violations(CompiledLibrary.Read(name)));
    }

    [Fact]
    public void A_forbidden_call_is_found()
    {
        var found = Purity.Violations(CompiledLibrary.Read("EcoPark.Architecture.Tests"));

        Assert.Contains("EcoPark.Architecture.Tests uses System.IO.File.ReadAllText", found);
        Assert.Contains("EcoPark.Architecture.Tests uses System.AppContext.get_BaseDirectory", found);
    }

    [Theory]
    [MemberData(nameof(PureLibraries))]
    public void Pure_libraries_use_only_stated_packages(string name)
    {
        Violations.None(Foreign(CompiledLibrary.Read(name), AllowedAssemblies[name]));
    }

    [Fact]
    public void A_package_that_is_not_stated_is_found()
    {
        Assert.Contains("xunit.v3.assert", Foreign(CompiledLibrary.Read("EcoPark.Architecture.Tests"), []));
    }

    private static List<string> Foreign(CompiledLibrary library, string[] allowed) =>
        [.. library.Assemblies.Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not "System" and not "netstandard").Except(allowed)];
}
