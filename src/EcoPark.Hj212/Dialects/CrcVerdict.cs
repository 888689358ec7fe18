namespace EcoPark.Hj212.Dialects;

/// <summary>What is known of a frame's CRC after reading.</summary>
public enum CrcVerdict
{
    /// <summary>That of the standard, over clear text.</summary>
    Ok,

    /// <summary>CRC-16/MODBUS, high byte first.</summary>
    ModbusHigh,

    /// <summary>CRC-16/MODBUS, low byte first.</summary>
    ModbusLow,

    /// <summary>None of them.</summary>
    Bad,

    /// <summary>The content is enciphered and no key is at hand: the CRC is over the clear text and cannot be checked.</summary>
    Unverified,
}
