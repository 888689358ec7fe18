using System.Globalization;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry;

/// <summary>Degrees as people type them.</summary>
internal static class DegreeText
{
    /// <summary>Null for nothing; a problem for what is no number.</summary>
    public static double? Read(string? text, string field, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (double.TryParse(text.Trim().TrimEnd('°', '度'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        problems.Add(new Problem("not-degrees", field, $"“{text}”不是十进制的度，例如 120.7123；请换算后再填。", $"'{text}' is no decimal degree such as 120.7123; convert it."));
        return null;
    }
}
