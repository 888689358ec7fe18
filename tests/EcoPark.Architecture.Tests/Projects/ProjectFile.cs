using System.Xml.Linq;

namespace EcoPark.Architecture.Tests.Projects;

/// <summary>What a project file says: the projects and the packages that it refers to.</summary>
internal sealed record ProjectFile(string Path, string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public bool IsTest => Repository.IsUnder(Path, "tests", "benchmarks");

    public static IReadOnlyList<ProjectFile> All() =>
        [.. Repository.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).Select(Read)];

    private static ProjectFile Read(string path)
    {
        var document = XDocument.Load(Repository.FullPath(path));
        return new ProjectFile(path, NameOf(path), [.. Included(document, "ProjectReference").Select(NameOf)], [.. Included(document, "PackageReference")]);
    }

    private static IEnumerable<string> Included(XDocument document, string element) =>
        document.Descendants(element).Select(reference => (string?)reference.Attribute("Include") ?? string.Empty);

    private static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
