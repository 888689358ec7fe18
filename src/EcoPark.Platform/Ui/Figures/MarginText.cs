using System.Globalization;

namespace EcoPark.Platform.Ui;

/// <summary>+15.0%, −126%: one digit below a hundred, none above.</summary>
public static class MarginText
{
    public static string Of(decimal percent)
    {
        var size = Math.Abs(percent).ToString(Math.Abs(percent) < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);
        return $"{(percent < 0 ? "−" : "+")}{size}%";
    }
}
