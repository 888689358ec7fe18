using System.Text.RegularExpressions;
using Xunit;

namespace EcoPark.Architecture.Tests.Sources;

public sealed partial class SkippedTestTests
{
    [Fact]
    public void No_test_is_switched_off_for_good()
    {
        Violations.None(Repository.Sources().Where(path => path.StartsWith("tests/", StringComparison.Ordinal) && SwitchedOff().IsMatch(Repository.Text(path))));
    }

    [Theory]
    [InlineData("[Fact(Skip = \"later\")]", true)]
    [InlineData("[Theory(DisplayName = \"x\", Skip=\"later\")]", true)]
    [InlineData("Assert.Skip(\"LibreOffice is not installed\");", false)]
    public void The_rule_knows_a_test_that_is_switched_off(string line, bool off)
    {
        Assert.Equal(off, SwitchedOff().IsMatch(line));
    }

    // A ring that the machine cannot run says so when it runs (Assert.Skip with the reason); an attribute never runs.
    [GeneratedRegex(@"^\s*\[(?:Fact|Theory)\([^\]]*\bSkip\s*=", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SwitchedOff();
}
