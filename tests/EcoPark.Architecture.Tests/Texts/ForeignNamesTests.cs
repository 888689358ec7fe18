using System.Text.RegularExpressions;
using Xunit;

namespace EcoPark.Architecture.Tests.Texts;

public sealed partial class ForeignNamesTests
{
    // Written in halves, so that this file does not find itself.
    private static readonly string[] Hosts = ["api.nu" + "get.org", "registry.np" + "mjs", "py" + "pi.org", "proxy.go" + "lang.org"];

    private static readonly string[] Binary = [".png", ".docx", ".xlsx", ".pdf", ".woff2", ".ico"];

    [Fact]
    public void No_file_names_a_folder_of_one_machine_or_a_registry()
    {
        var texts = Repository.Files.Where(path => !Binary.Contains(Path.GetExtension(path)));

        Violations.None(texts.SelectMany(path => Found(path, Repository.Text(path))));
    }

    [Fact]
    public void A_folder_of_one_machine_is_found()
    {
        const string folder = "/wo" + "rk/";

        Assert.Equal(["x.md: " + folder], Found("x.md", $"see {folder}shared and https://example.org{folder} and src{folder}"));
    }

    private static IEnumerable<string> Found(string path, string text) =>
        Hosts.Where(host => text.Contains(host, StringComparison.Ordinal))
            .Concat(OneMachine().Matches(text).Select(match => match.Value))
            .Distinct(StringComparer.Ordinal)
            .Select(name => $"{path}: {name}");

    // Absolute, and not a part of a longer path or of an address.
    [GeneratedRegex(@"(?<![\w.\-/}])/(?:work|home|root)/", RegexOptions.CultureInvariant)]
    private static partial Regex OneMachine();
}
