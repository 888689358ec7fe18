using System.Globalization;

namespace EcoPark.Platform.Sessions;

/// <summary>When to warn of a session's end, and when to look again.</summary>
internal static class SessionClock
{
    /// <summary>Ours: time to notice, read and press.</summary>
    public const int WarnSeconds = 120;

    private const int TickSeconds = 5;

    /// <summary>How long to wait before looking again: until the warning is due, then in short steps.</summary>
    public static TimeSpan NextLook(int left) => TimeSpan.FromSeconds(left > WarnSeconds ? left - WarnSeconds : Math.Clamp(left, 1, TickSeconds));

    public static bool Warns(int left) => left is > 0 and <= WarnSeconds;

    /// <summary>Minutes and seconds: 1:55.</summary>
    public static string Text(int left) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, left) / 60}:{Math.Max(0, left) % 60:00}");
}
