using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Evaluation;

/// <summary>The printed form of an indicator's value: the one place where it is rounded.</summary>
internal static class Printing
{
    private const int MostDigits = 60;

    public static string Text(Indicator indicator, Rational? value, Verdict verdict, Limit? limit)
    {
        if (value is not { } number)
        {
            return verdict == Verdict.NotApplicable ? "-" : verdict.Name().Zh;
        }

        var rule = indicator.Printing;
        if (rule.Met is not null && verdict is (Verdict.Met or Verdict.NotMet))
        {
            return (verdict == Verdict.Met ? rule.Met : rule.NotMet) ?? "";
        }

        var digits = rule.WholeWithoutDigits && number.IsInteger ? 0 : rule.Digits;
        return Rounding.ToText(number, Widen(number, digits, verdict, limit));
    }

    public static LocalText Explain(Indicator indicator, Rational? value, string printed)
    {
        if (value is not { } number)
        {
            return new LocalText("没有数值，不修约", "no value, nothing rounded");
        }

        var exact = number.ToSignificant(17);
        return indicator.Printing.Met is not null
            ? new LocalText($"{exact} 以文字“{printed}”表示", $"{exact} is printed as the word {printed}")
            : new LocalText($"{exact} 按 GB/T 8170 修约为 {printed}；判定用未修约值", $"{exact} rounded to {printed} by GB/T 8170; the verdict uses the unrounded value");
    }

    // 0.5004 against ≤0.5 must not print as 0.50: as many digits as it takes to differ.
    private static int Widen(Rational value, int digits, Verdict verdict, Limit? limit)
    {
        if (verdict != Verdict.NotMet || limit is null || value == limit.Value)
        {
            return digits;
        }

        var wide = digits;
        while (wide < MostDigits && Rounding.ToInterval(value, ((Rational)10).Pow(-wide)) == limit.Value)
        {
            wide++;
        }

        return wide;
    }
}
