namespace EcoPark.Standards.Definitions;

/// <summary>How the value of an indicator is printed.</summary>
/// <param name="Digits">Decimals.</param>
/// <param name="WholeWithoutDigits">True: no decimals when the value is whole.</param>
/// <param name="Met">The word printed instead of a number when met; null: the number.</param>
/// <param name="NotMet">The word printed when not met.</param>
public sealed record PrintingRule(int Digits, bool WholeWithoutDigits, string? Met, string? NotMet);
