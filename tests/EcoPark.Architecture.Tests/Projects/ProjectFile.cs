using System.Text.RegularExpressions;
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
        return new ProjectFile(path, NameOf(path), [.. Included(document, "ProjectReference").SelectMany(reference => Matching(path, reference)).Select(NameOf)], [.. Included(document, "PackageReference")]);
    }

    private static IEnumerable<string> Included(XDocument document, string element) =>
        document.Descendants(element).Select(reference => (string?)reference.Attribute("Include") ?? string.Empty);

    // The host takes all modules: "../Modules/*/*.csproj".
    private static IEnumerable<string> Matching(string path, string reference)
    {
        if (!reference.Contains('*', StringComparison.Ordinal))
        {
            return [reference];
        }

        var folder = System.IO.Path.GetDirectoryName(Repository.FullPath(path))!; // a project file lies in a folder
        var full = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, reference));
        var pattern = "^" + Regex.Escape(System.IO.Path.GetRelativePath(Repository.Root, full).Replace('\\', '/')).Replace("\\*", "[^/]*", StringComparison.Ordinal) + "$";
        return Repository.Files.Where(file => Regex.IsMatch(file, pattern, RegexOptions.CultureInvariant));
    }

    private static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
