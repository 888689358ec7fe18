using System.Text.RegularExpressions;
using Xunit;

namespace EcoPark.Architecture.Tests.Texts;

public sealed partial class DecisionRecordTests
{
    private static readonly string[] Headings = ["## Context", "## Decision", "## Consequences", "## Measured or learned"];

    public static TheoryData<string> Records =>
        [.. Repository.Files.Where(path => NumberedRecord().IsMatch(path))];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_decision_is_one_page_with_its_four_parts(string path)
    {
        var lines = Repository.Lines(path);

        Assert.InRange(lines.Length, 10, 70);
        Assert.Equal(Headings, lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_decision_has_a_number_of_its_own()
    {
        var numbers = Repository.Files.Select(path => NumberedRecord().Match(path)).Where(match => match.Success)
            .Select(match => int.Parse(match.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(numbers.Distinct(), numbers);
    }

    [GeneratedRegex(@"^docs/adr/(?<number>\d{4})-[a-z0-9-]+\.md$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NumberedRecord();
}
