namespace EcoPark.Standards.Codes;

/// <summary>What the two check characters of a unified social credit code say.</summary>
public sealed record CreditCodeCheck
{
    /// <summary>18, whatever was given.</summary>
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    private CreditCodeCheck()
    {
    }

    /// <summary>The sum of character values times weights over the first 17 characters.</summary>
    /// <source>GB 32100-2015: weights 3^(i−1) mod 31.</source>
    public required int WeightedSum { get; init; }

    /// <summary>The last character as the first 17 demand it.</summary>
    public required char ExpectedCheckCharacter { get; init; }

    /// <summary>True when the last character is that one.</summary>
    public required bool IsCheckCharacterValid { get; init; }

    /// <summary>The 17th character as characters 9 to 16, the organisation code, demand it.</summary>
    /// <source>GB 11714: weights 3 7 9 10 5 8 4 2, A = 10 … Z = 35, 11 − sum mod 11; 10 is X, 11 is 0.</source>
    public required char ExpectedOrganisationCheck { get; init; }

    /// <summary>True when the 17th character is that one.</summary>
    public required bool IsOrganisationCodeValid { get; init; }

    /// <summary>Computes both checks; null unless there are 18 characters of the alphabet.</summary>
    public static CreditCodeCheck? Of(string text)
    {
        if (text.Length != Length || text.Any(character => !IsAllowed(character)))
        {
            return null;
        }

        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Alphabet.IndexOf(text[i], StringComparison.Ordinal) * Weights[i];
        }

        var organisation = 0;
        for (var i = 0; i < OrganisationWeights.Length; i++)
        {
            var character = text[8 + i];
            organisation += (char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10) * OrganisationWeights[i];
        }

        var expected = Alphabet[(31 - (sum % 31)) % 31];
        var expectedOrganisation = (11 - (organisation % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
        return new CreditCodeCheck
        {
            WeightedSum = sum,
            ExpectedCheckCharacter = expected,
            IsCheckCharacterValid = text[^1] == expected,
            ExpectedOrganisationCheck = expectedOrganisation,
            IsOrganisationCodeValid = text[16] == expectedOrganisation,
        };
    }

    /// <summary>True for the digits and capitals that a code may contain: all but I, O, S, V and Z.</summary>
    public static bool IsAllowed(char character) => Alphabet.Contains(character, StringComparison.Ordinal);
}
