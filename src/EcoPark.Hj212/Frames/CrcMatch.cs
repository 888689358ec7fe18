namespace EcoPark.Hj212.Frames;

/// <summary>Which sum the four CRC characters of a frame hold.</summary>
public enum CrcMatch
{
    /// <summary>That of the standard.</summary>
    Standard,

    /// <summary>CRC-16/MODBUS, high byte first.</summary>
    ModbusHigh,

    /// <summary>CRC-16/MODBUS, low byte first.</summary>
    ModbusLow,

    /// <summary>None of them.</summary>
    Wrong,
}
