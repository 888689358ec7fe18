namespace EcoPark.Registry.Registers.Records;

/// <summary>The calendar day of the parks: China has one time, eight hours ahead of UTC, without summer time.</summary>
internal sealed class ParkDay(TimeProvider time)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(8);

    public DateOnly Today => Of(time.GetUtcNow().UtcDateTime);

    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(utc + Ahead);

    public static DateTime Local(DateTime utc) => utc + Ahead;
}
