using System.Text.RegularExpressions;
using Xunit;

namespace EcoPark.Architecture.Tests.Sources;

public sealed partial class FileShapeTests
{
    private const int Limit = 400;
    private const int ComponentLimit = 150;

    /// <summary>Path and reason. Empty is the aim.</summary>
    private static readonly Dictionary<string, string> LongFiles = new(StringComparer.Ordinal);

    private static readonly string[] BannedFolders = ["Services", "Helpers", "Managers", "Utils", "Utilities", "Common", "Misc", "Shared"];

    [Fact]
    public void Source_files_have_at_most_400_lines()
    {
        Violations.None(Repository.Sources().Where(path => Repository.Lines(path).Length > Limit).Except(LongFiles.Keys));
    }

    [Fact]
    public void Razor_components_have_at_most_150_lines()
    {
        Violations.None(Repository.Files.Where(path => path.EndsWith(".razor", StringComparison.Ordinal) && Repository.Lines(path).Length > ComponentLimit));
    }

    [Fact]
    public void Exceptions_from_the_length_are_still_needed()
    {
        Violations.None(LongFiles.Keys.Where(path => !File.Exists(Repository.FullPath(path)) || Repository.Lines(path).Length <= Limit));
        Assert.All(LongFiles.Values, reason => Assert.NotEmpty(reason));
    }

    [Fact]
    public void Pure_libraries_have_one_public_type_per_file_named_like_it()
    {
        Violations.None(PureSources().Select(path => Misplaced(path, Repository.Text(path))).OfType<string>());
    }

    [Theory]
    [InlineData("src/A/Year.cs", "public readonly record struct Year(int Value);\n", null)]
    [InlineData("src/A/Year.cs", "internal sealed class Anything;\n", null)]
    [InlineData("src/A/Result.cs", "public static class Result\n{\n}\n\npublic abstract record Result<T>\n{\n}\n", null)]
    [InlineData("src/A/Formula.Reading.cs", "public sealed partial class Formula\n{\n}\n", null)]
    [InlineData("src/A/Year.cs", "public record Year;\npublic record Month;\n", "src/A/Year.cs: Year, Month")]
    [InlineData("src/A/Years.cs", "public sealed class Year\n{\n}\n", "src/A/Years.cs: Year")]
    public void A_type_in_the_wrong_file_is_found(string path, string text, string? expected)
    {
        Assert.Equal(expected, Misplaced(path, text));
    }

    [Fact]
    public void Namespaces_are_those_of_the_folder_or_of_one_above_it()
    {
        Violations.None(Repository.Sources().Where(path => NamespaceOf(Repository.Text(path)) is { } name && !IsNamespaceOf(path, name)));
    }

    [Theory]
    [InlineData("src/EcoPark.Documents/Examine/Terms/Term.cs", "EcoPark.Documents.Examine.Terms", true)]
    [InlineData("src/EcoPark.Documents/Examine/Terms/Term.cs", "EcoPark.Documents.Examine", true)]
    [InlineData("src/EcoPark.Documents/Examine/Terms/Term.cs", "EcoPark.Standards.Examine", false)]
    [InlineData("src/EcoPark.Documents/Examine/Terms/Term.cs", "EcoPark.Documents.Exam", false)]
    [InlineData("src/Modules/EcoPark.Registry/Parks/Park.cs", "EcoPark.Registry.Parks", true)]
    [InlineData("src/Modules/EcoPark.Registry/Parks/Park.cs", "EcoPark.Modules.Registry", false)]
    public void A_namespace_of_another_folder_is_found(string path, string name, bool expected)
    {
        Assert.Equal(expected, IsNamespaceOf(path, name));
    }

    [Fact]
    public void No_folder_has_a_name_that_means_nothing()
    {
        var folders = Repository.Sources().SelectMany(path => path.Split('/')[..^1]).Distinct(StringComparer.Ordinal);

        Violations.None(folders.Intersect(BannedFolders, StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> PureSources() =>
        Repository.Sources().Where(path => Repository.IsUnder(path, "src/EcoPark.Standards", "src/EcoPark.Documents", "src/EcoPark.Hj212"));

    private static string? Misplaced(string path, string text)
    {
        var names = PublicType().Matches(text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
        var expected = Path.GetFileName(path).Split('.')[0];
        return names.Count == 0 || (names.Count == 1 && names[0] == expected) ? null : $"{path}: {string.Join(", ", names)}";
    }

    private static string? NamespaceOf(string text) =>
        Namespace().Match(text) is { Success: true } match ? match.Groups["name"].Value : null;

    private static bool IsNamespaceOf(string path, string name)
    {
        var folders = path.Replace("src/Modules/", "src/", StringComparison.Ordinal).Split('/')[1..^1]; // modules lie side by side
        return (string.Join('.', folders) + ".").StartsWith(name + ".", StringComparison.Ordinal) && (name + ".").StartsWith(folders[0] + ".", StringComparison.Ordinal);
    }

    // File-scoped namespaces put a type of its own at the start of a line; a nested one is indented.
    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|partial|readonly|unsafe|ref) )*(?:class|struct|interface|enum|record struct|record class|record|delegate [\w<>?\[\]]+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Namespace();
}
