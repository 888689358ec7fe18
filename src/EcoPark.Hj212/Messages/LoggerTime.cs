using System.Globalization;
using System.Runtime.InteropServices;

namespace EcoPark.Hj212.Messages;

/// <summary>
/// A time as loggers write it: YYYYMMDDhhmmss, in a QN with milliseconds behind it. It has no time zone; the standard
/// means local time, and what local is, the caller knows.
/// </summary>
/// <source>HJ 212-2017 section 6 (time format)</source>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LoggerTime
{
    /// <summary>Digits of a time to the second.</summary>
    public const int SecondDigits = 14;

    /// <summary>Digits of a time to the millisecond.</summary>
    public const int MillisecondDigits = 17;

    private readonly long _ticks;

    private LoggerTime(DateTime time, bool hasMilliseconds)
    {
        _ticks = time.Ticks;
        HasMilliseconds = hasMilliseconds;
    }

    /// <summary>True for the form of a QN.</summary>
    public bool HasMilliseconds { get; }

    /// <summary>The same as a date and time of unspecified kind.</summary>
    public DateTime Local => new(_ticks, DateTimeKind.Unspecified);

    /// <summary>A time to the second; the rest is cut off.</summary>
    public static LoggerTime ToSecond(DateTime local) => new(local.AddTicks(-(local.Ticks % TimeSpan.TicksPerSecond)), hasMilliseconds: false);

    /// <summary>A time to the millisecond; the rest is cut off.</summary>
    public static LoggerTime ToMillisecond(DateTime local) => new(local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMillisecond)), hasMilliseconds: true);

    /// <summary>Reads 14 or 17 digits that are a day of the calendar and a time of the day.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out LoggerTime time)
    {
        time = default;
        if (text.Length is not (SecondDigits or MillisecondDigits) || text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
        {
            return false;
        }

        var (year, month, day) = (Number(text[..4]), Number(text[4..6]), Number(text[6..8]));
        var (hour, minute, second) = (Number(text[8..10]), Number(text[10..12]), Number(text[12..14]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        var local = new DateTime(year, month, day, hour, minute, second, text.Length == MillisecondDigits ? Number(text[14..]) : 0, DateTimeKind.Unspecified);
        time = new LoggerTime(local, text.Length == MillisecondDigits);
        return true;
    }

    /// <summary>Reads the same from characters.</summary>
    public static bool TryRead(string? text, out LoggerTime time)
    {
        Span<byte> bytes = stackalloc byte[MillisecondDigits];
        time = default;
        return text is { Length: <= MillisecondDigits }
            && System.Text.Ascii.FromUtf16(text, bytes, out var written) == System.Buffers.OperationStatus.Done
            && TryRead(bytes[..written], out time);
    }

    /// <summary>14 or 17 digits.</summary>
    public override string ToString() => Local.ToString(HasMilliseconds ? "yyyyMMddHHmmssfff" : "yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + digit - '0';
        }

        return value;
    }
}
