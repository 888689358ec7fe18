using System.Globalization;

namespace EcoPark.Benchmarks;

/// <summary>Measured values as the tables print them: three significant digits.</summary>
internal static class Figures
{
    public static string Spread(double median, double least, double most) => $"{Time(median)} ({Time(least)}–{Time(most)})";

    public static string Time(double milliseconds) => milliseconds switch
    {
        < 0.1 => Three(milliseconds * 1000) + " µs",
        < 1000 => Three(milliseconds) + " ms",
        _ => Three(milliseconds / 1000) + " s",
    };

    public static string Bytes(double bytes) => bytes < 1 << 20 ? Three(bytes / 1024) + " KB" : Three(bytes / (1 << 20)) + " MB";

    private static string Three(double value) => value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
