using System.Globalization;

namespace EcoPark.Documents.Excel;

/// <summary>Day numbers of a workbook as dates.</summary>
internal static class SerialDate
{
    private const decimal DayAfterLast = 2_958_466;
    private const decimal Days1904 = 1_462;

    /// <summary>ISO date, with the time where there is one; null where the number is no day of the calendar.</summary>
    public static string? TryText(decimal serial, bool from1904)
    {
        var days = from1904 ? serial + Days1904 : serial;
        if (days is < 0 or >= DayAfterLast)
        {
            return null;
        }

        // Day 60 is a 29 February 1900 that never was; days before it are one later than the plain count says.
        var origin = days < 60 ? new DateTime(1899, 12, 31, 0, 0, 0, DateTimeKind.Unspecified) : new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
        var seconds = decimal.ToInt64(decimal.Round(days * 86_400, 0, MidpointRounding.ToEven));
        var moment = origin.AddSeconds(seconds);
        return moment.TimeOfDay == TimeSpan.Zero
            ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
