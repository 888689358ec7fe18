using EcoPark.Hj212.Dialects;
using EcoPark.Hj212.Frames;

namespace EcoPark.Host.Commands.Hj212;

/// <summary>The words for a CRC in JSON.</summary>
internal static class CrcWords
{
    public static string Name(CrcVerdict crc) => crc switch
    {
        CrcVerdict.Ok => "ok",
        CrcVerdict.Bad => "bad",
        CrcVerdict.ModbusHigh => "modbus-hi",
        CrcVerdict.ModbusLow => "modbus-lo",
        CrcVerdict.Unverified => "unverified",
        _ => throw new ArgumentOutOfRangeException(nameof(crc), crc, null),
    };

    /// <summary>The CRC to write; a frame whose CRC was wrong is written with the right one.</summary>
    public static bool TryRead(string? word, out CrcMatch crc)
    {
        crc = word switch
        {
            "modbus-hi" => CrcMatch.ModbusHigh,
            "modbus-lo" => CrcMatch.ModbusLow,
            _ => CrcMatch.Standard,
        };
        return word is null or "ok" or "bad" or "unverified" || crc != CrcMatch.Standard;
    }
}
