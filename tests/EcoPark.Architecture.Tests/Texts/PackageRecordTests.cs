using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace EcoPark.Architecture.Tests.Texts;

/// <summary>docs/adr/packages.md: every package, also one that comes with another, has a line with a permissive licence.</summary>
public sealed partial class PackageRecordTests
{
    private static readonly string[] Permissive = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Unlicense", "0BSD", "PostgreSQL"];

    [Fact]
    public void Every_package_has_a_line()
    {
        var recorded = Recorded(Repository.Text("docs/adr/packages.md")).Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);

        Violations.None(Central().Concat(Locked()).Distinct(StringComparer.OrdinalIgnoreCase).Where(name => !recorded.Contains(name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_line_is_about_a_package_that_is_there()
    {
        var present = Central().Concat(Locked()).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Violations.None(Recorded(Repository.Text("docs/adr/packages.md")).Keys.Where(name => !present.Contains(name)));
    }

    [Fact]
    public void Every_central_version_is_used()
    {
        Violations.None(Central().Except(Locked(), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Licences_are_permissive()
    {
        Violations.None(Restrictive(Recorded(Repository.Text("docs/adr/packages.md"))));
    }

    [Fact]
    public void A_restrictive_licence_is_found()
    {
        Assert.Equal(["Some.Package: AGPL-3.0"], Restrictive(Recorded("| Some.Package | AGPL-3.0 | everything |\n| Other | MIT | less |\n")));
    }

    private static List<string> Restrictive(Dictionary<string, string> recorded) =>
        [.. recorded.Where(pair => !Permissive.Contains(pair.Value)).Select(pair => $"{pair.Key}: {pair.Value}")];

    private static Dictionary<string, string> Recorded(string text) =>
        Row().Matches(text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["licence"].Value, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Central() =>
        XDocument.Load(Repository.FullPath("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => (string?)package.Attribute("Include") ?? string.Empty);

    private static IEnumerable<string> Locked()
    {
        foreach (var path in Repository.Files.Where(path => Path.GetFileName(path) == "packages.lock.json"))
        {
            using var document = JsonDocument.Parse(Repository.Text(path));
            foreach (var package in document.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()))
            {
                if (package.Value.GetProperty("type").GetString() != "Project")
                {
                    yield return package.Name;
                }
            }
        }
    }

    [GeneratedRegex(@"^\| (?<name>[A-Za-z][\w.-]*) \| (?<licence>[A-Z0-9][\w.-]*) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
