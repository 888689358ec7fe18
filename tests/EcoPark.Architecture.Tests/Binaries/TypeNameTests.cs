using System.Text.RegularExpressions;
using Xunit;

namespace EcoPark.Architecture.Tests.Binaries;

public sealed partial class TypeNameTests
{
    [Theory]
    [InlineData("EcoPark.Standards")]
    [InlineData("EcoPark.Documents")]
    [InlineData("EcoPark.Hj212")]
    [InlineData("EcoPark.Platform")]
    [InlineData("EcoPark.Registry")]
    [InlineData("EcoPark.Collection")]
    [InlineData("EcoPark.Assessment")]
    [InlineData("EcoPark.Reporting")]
    [InlineData("EcoPark.Disclosure")]
    [InlineData("ecopark")]
    public void Type_names_carry_no_empty_words(string library)
    {
        Violations.None(CompiledLibrary.Read(library).Types.Where(name => EmptyWord().IsMatch(name)));
    }

    [Theory]
    [InlineData("EcoPark.Standards.IndicatorManager", true)]
    [InlineData("EcoPark.Standards.ParkInfo", true)]
    [InlineData("EcoPark.Standards.UnitHelper", true)]
    [InlineData("EcoPark.Standards.Result`1", false)]
    [InlineData("EcoPark.Standards.BaseYear", false)]
    [InlineData("EcoPark.Standards.Period.Base", false)]
    public void The_rule_knows_an_empty_word(string name, bool empty)
    {
        Assert.Equal(empty, EmptyWord().IsMatch(name));
    }

    [GeneratedRegex(@"(?<=[a-z\d])(Dto|Impl|Base|Info|Data|Manager|Helper|Helpers|Util|Utils)(`\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyWord();
}
