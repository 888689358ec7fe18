using System.Text.Json;
using CsCheck;
using EcoPark.Standards.Codes;

namespace EcoPark.Standards.Tests.Codes;

public sealed class UnifiedSocialCreditCodeTests
{
    private const string Example = "91350100M000100Y43";

    public static TheoryData<string> Cases
    {
        get
        {
            using var document = JsonDocument.Parse(Repository.Vector("uscc-gb32100.json"));
            return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(found => found.GetProperty("id").GetString() ?? "")];
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_of_the_vectors_agrees(string id)
    {
        using var document = JsonDocument.Parse(Repository.Vector("uscc-gb32100.json"));
        var found = document.RootElement.GetProperty("cases").EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
        var code = found.GetProperty("inputs").GetProperty("code").GetString() ?? "";
        var expected = found.GetProperty("expected");
        var check = CreditCodeCheck.Of(code);
        var valid = expected.GetProperty("checkDigitValid").GetBoolean();
        Assert.Equal(valid, check is { IsCheckCharacterValid: true });
        Assert.Equal(valid && expected.GetProperty("orgCodeCheckValid").GetBoolean(), UnifiedSocialCreditCode.Parse(code).IsOk);
        if (expected.TryGetProperty("expectedCheckCharacter", out var character))
        {
            Assert.Equal(character.GetString(), check?.ExpectedCheckCharacter.ToString());
            Assert.Equal(expected.GetProperty("orgCodeCheckValid").GetBoolean(), check?.IsOrganisationCodeValid);
        }
        else
        {
            Assert.Null(check);
        }

        if (expected.TryGetProperty("weightedSum", out var sum))
        {
            Assert.Equal((sum.GetInt32(), expected.GetProperty("remainder").GetInt32()), (check?.WeightedSum, check?.WeightedSum % 31));
        }
    }

    [Fact]
    public void The_parts_of_a_code_are_named()
    {
        var code = UnifiedSocialCreditCode.Parse(" " + Example + " ").Value;
        Assert.Equal((Example, '9', '1', "350100", "M000100Y4"), (code?.Value, code?.Department, code?.Category, code?.Division, code?.OrganisationCode));
    }

    [Theory]
    [InlineData("", "wrong-length")]
    [InlineData("91350100M000100Y4", "wrong-length")]
    [InlineData("91350100m000100Y43", "illegal-character")]
    [InlineData("91350100M000100Y4O", "illegal-character")]
    [InlineData("９1350100M000100Y43", "illegal-character")]
    [InlineData("9135A100M000100Y43", "division-not-digits")]
    [InlineData("91350100M000100Y44", "wrong-check-character")]
    public void A_faulty_code_is_refused_with_the_reason(string text, string reason) =>
        Assert.Equal(reason, Assert.Single(UnifiedSocialCreditCode.Parse(text).Problems).Code);

    [Fact]
    public void The_illegal_character_is_named_with_its_position() =>
        Assert.Contains("11, 'I'", UnifiedSocialCreditCode.Parse("93996335YBIAXHEAX6").Problems[0].En, StringComparison.Ordinal);

    [Fact]
    public void Any_single_changed_character_is_noticed() => Gen.Select(Gen.Int[0, 17], Gen.Char["0123456789ABCDEFGHJKLMNPQRTUWXY"]).Sample((position, character) =>
        Example[position] == character || !UnifiedSocialCreditCode.Parse(Example[..position] + character + Example[(position + 1)..]).IsOk);

    [Fact]
    public void Any_text_is_answered() => Gen.String.Sample(text => UnifiedSocialCreditCode.Parse(text).Problems.Count == 1 || CreditCodeCheck.Of(text.Trim()) is not null);
}
