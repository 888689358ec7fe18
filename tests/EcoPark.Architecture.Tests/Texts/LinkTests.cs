using System.Text.RegularExpressions;
using Xunit;

namespace EcoPark.Architecture.Tests.Texts;

public sealed partial class LinkTests
{
    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        var texts = Repository.Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal));

        Violations.None(texts.SelectMany(path => Broken(path, Repository.Text(path))));
    }

    [Fact]
    public void A_link_to_nothing_is_found()
    {
        Assert.Equal(["docs/x.md: ../NOWHERE.md"], Broken("docs/x.md", "[a](../README.md) [b](../NOWHERE.md#part) [c](https://example.org/) [d](#here)"));
    }

    private static IEnumerable<string> Broken(string path, string text) =>
        Link().Matches(text).Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#') && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Select(target => target.Split('#')[0])
            .Where(target => !Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(path) ?? string.Empty, target)))
            .Select(target => $"{path}: {target}");

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
