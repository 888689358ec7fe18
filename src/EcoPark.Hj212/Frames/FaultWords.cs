namespace EcoPark.Hj212.Frames;

/// <summary>The names of faults for programs and what they mean for people.</summary>
public static class FaultWords
{
    /// <summary>Stable and kebab-case: <c>crc-mismatch</c>.</summary>
    public static string Name(FrameFault fault) => fault switch
    {
        FrameFault.NoHeader => "no-header",
        FrameFault.BadLength => "bad-length",
        FrameFault.Truncated => "truncated",
        FrameFault.CrcMismatch => "crc-mismatch",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    /// <summary>What it is and what to look at, in one sentence.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="chinese">True for Chinese, false for English.</param>
    public static string Explain(FrameFault fault, bool chinese) => (fault, chinese) switch
    {
        (FrameFault.NoHeader, true) => "这些字节前面没有包头 ##，不是 HJ 212 数据；请检查端口上接的是什么设备。",
        (FrameFault.NoHeader, false) => "No header ## before these bytes: not HJ 212; see what is connected to the port.",
        (FrameFault.BadLength, true) => "长度字段不是规定位数的数字，或按它找不到 4 位 CRC；请检查数采仪的长度计算。",
        (FrameFault.BadLength, false) => "The length is not a number of the expected digits, or no CRC stands where it points; check how the logger counts.",
        (FrameFault.Truncated, true) => "未到声明的长度，数据就结束或另一个包已开始；请检查链路。",
        (FrameFault.Truncated, false) => "The input ends, or another frame begins, before the declared length; check the line.",
        (FrameFault.CrcMismatch, true) => "CRC 与数据段不符；请检查链路，或在设备档案中选择它的 CRC 算法。",
        (FrameFault.CrcMismatch, false) => "The CRC does not belong to the segment; check the line, or choose the device's kind of CRC in its profile.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
