using System.Globalization;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Codes;

/// <summary>
/// The number by which an organisation is known (统一社会信用代码): 18 characters, of which the 17th checks the
/// organisation code inside and the 18th the whole. One that exists has passed both checks; whether such an
/// organisation is registered is another question.
/// </summary>
/// <source>GB 32100-2015.</source>
public sealed record UnifiedSocialCreditCode
{
    private UnifiedSocialCreditCode(string value) => Value = value;

    /// <summary>All 18 characters.</summary>
    public string Value { get; }

    /// <summary>The registering department, character 1.</summary>
    public char Department => Value[0];

    /// <summary>The kind of organisation, character 2.</summary>
    public char Category => Value[1];

    /// <summary>The administrative division of the registering authority, six digits of GB/T 2260.</summary>
    public string Division => Value[2..8];

    /// <summary>The organisation code with its own check character, characters 9 to 17.</summary>
    public string OrganisationCode => Value[8..17];

    /// <summary>Reads a code; spaces around it are dropped, small letters are not accepted.</summary>
    /// <param name="text">What was entered.</param>
    /// <param name="place">Where, for messages.</param>
    /// <returns>
    /// The code, or <c>wrong-length</c>, <c>illegal-character</c>, <c>division-not-digits</c>, <c>wrong-organisation-check</c>,
    /// <c>wrong-check-character</c>.
    /// </returns>
    public static Result<UnifiedSocialCreditCode> Parse(string text, string place = "")
    {
        var code = text.Trim();
        if (code.Length != CreditCodeCheck.Length)
        {
            return new Problem("wrong-length", place, $"统一社会信用代码有 {code.Length} 位，应为 18 位；请核对营业执照。",
                $"The unified social credit code has {code.Length} characters instead of 18; compare the licence.");
        }

        if (CreditCodeCheck.Of(code) is not { } check)
        {
            return Illegal(code, place);
        }

        if (code.AsSpan(2, 6).ContainsAnyExceptInRange('0', '9'))
        {
            return new Problem("division-not-digits", place, $"第 3–8 位“{code[2..8]}”应为 6 位数字的行政区划代码。",
                $"Characters 3 to 8, '{code[2..8]}', must be the six digits of an administrative division.");
        }

        if (!check.IsCheckCharacterValid)
        {
            return new Problem("wrong-check-character", place,
                $"校验不通过：按前 17 位，末位应为“{check.ExpectedCheckCharacter}”，填的是“{code[^1]}”；请逐位核对。",
                $"The check fails: by the first 17 characters the last must be '{check.ExpectedCheckCharacter}', not '{code[^1]}'; compare each character.");
        }

        return check.IsOrganisationCodeValid
            ? new UnifiedSocialCreditCode(code)
            : new Problem("wrong-organisation-check", place,
                $"组织机构代码校验不通过：第 17 位应为“{check.ExpectedOrganisationCheck}”，填的是“{code[16]}”；请逐位核对。",
                $"The organisation code fails its check: character 17 must be '{check.ExpectedOrganisationCheck}', not '{code[16]}'; compare each character.");
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static Problem Illegal(string code, string place)
    {
        var index = 0;
        while (CreditCodeCheck.IsAllowed(code[index]))
        {
            index++;
        }

        var position = (index + 1).ToString(CultureInfo.InvariantCulture);
        return new Problem("illegal-character", place,
            $"第 {position} 位“{code[index]}”不能出现在代码中；只用数字和大写字母，且没有 I、O、S、V、Z。",
            $"Character {position}, '{code[index]}', cannot stand in a code: digits and capitals without I, O, S, V and Z.");
    }
}
