using System.Globalization;

namespace EcoPark.Platform.Ui;

/// <summary>Dates in text; tables and files print 2020-05-18.</summary>
public static class Dates
{
    /// <summary>2020年5月18日, 18 May 2020.</summary>
    public static string Long(DateOnly day) => Words.Say(
        day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), day.ToString("d MMM yyyy", CultureInfo.InvariantCulture));

    /// <summary>5月18日, 18 May.</summary>
    public static string Short(DateOnly day) => Words.Say(
        day.ToString("M月d日", CultureInfo.InvariantCulture), day.ToString("d MMM", CultureInfo.InvariantCulture));

    /// <summary>2020-05-18.</summary>
    public static string Table(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2020-05-18 11:00, of a time that is already local.</summary>
    public static string Table(DateTime local) => local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
