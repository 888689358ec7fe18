namespace EcoPark.Documents.Tests.Verify;

/// <summary>Changes one digit.</summary>
internal static class Digits
{
    /// <summary>The text with its digit at or after a place raised by one, nine to zero.</summary>
    public static string Next(string text, int from, int by = 1)
    {
        var at = text.AsSpan(from).IndexOfAnyInRange('0', '9') + from;
        return string.Concat(text.AsSpan(0, at), ((text[at] - '0' + by) % 10).ToString(System.Globalization.CultureInfo.InvariantCulture), text.AsSpan(at + 1));
    }
}
