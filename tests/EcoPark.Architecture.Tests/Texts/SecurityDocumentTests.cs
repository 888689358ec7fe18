using System.Text.RegularExpressions;
using Xunit;

namespace EcoPark.Architecture.Tests.Texts;

public sealed partial class SecurityDocumentTests
{
    [Fact]
    public void Every_test_that_the_threat_model_names_is_there()
    {
        var tests = string.Join('\n', Repository.Sources().Where(path => Repository.IsUnder(path, "tests")).Select(Repository.Text));

        Violations.None(Named(Repository.Text("docs/security.md")).Where(name => !tests.Contains($" {name}(", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_names_of_tests_are_found()
    {
        Assert.Equal(["A_stranger_gets_nothing"], Named("`A_stranger_gets_nothing`, `SameSite=Lax`, `files/`"));
    }

    private static IEnumerable<string> Named(string text) => TestName().Matches(text).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"`(?<name>[A-Z]\w*_\w+)`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex TestName();
}
