namespace EcoPark.Hj212.Messages;

/// <summary>The editions of the protocol; the number is the year.</summary>
public enum ProtocolVersion
{
    /// <summary>HJ/T 212-2005: Flag 0 to 3 or none, MN of 14 characters, the answered QN inside CP.</summary>
    Hj2005 = 2005,

    /// <summary>HJ 212-2017: Flag 4 to 7, MN of 24 hexadecimal characters.</summary>
    Hj2017 = 2017,

    /// <summary>HJ 212-2025, in force since 2026-01-01: Flag 8 to 11, RF, electricity and production state, SM4.</summary>
    Hj2025 = 2025,
}
