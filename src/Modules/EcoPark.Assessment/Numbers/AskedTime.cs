using EcoPark.Platform.Scopes;

namespace EcoPark.Assessment.Numbers;

/// <summary>The time in an address is the park's own unless it says a zone.</summary>
internal static class AskedTime
{
    public static DateTime? Utc(DateTime? asked) => asked is not { } time ? null : time.Kind == DateTimeKind.Unspecified ? ParkTime.Utc(time) : time.ToUniversalTime();
}
