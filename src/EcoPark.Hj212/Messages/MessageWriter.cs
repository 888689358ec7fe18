using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using EcoPark.Hj212.Frames;

namespace EcoPark.Hj212.Messages;

/// <summary>
/// Writes messages as frames: fields in the order of the standard, <c>,</c> between the properties of one factor,
/// <c>;</c> everywhere else, text as UTF-8. What was written reads back as the same message; what could not is refused.
/// </summary>
public static class MessageWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes one frame with CR LF.</summary>
    /// <param name="message">What it says.</param>
    /// <param name="form">How it is written.</param>
    /// <param name="output">Where; untouched when there is a fault.</param>
    /// <param name="fault">Why it cannot be written: a separator inside a value, a segment that is too long.</param>
    public static bool TryWrite(Message message, FrameForm form, IBufferWriter<byte> output, [NotNullWhen(false)] out ProtocolFault? fault)
    {
        fault = MessageRules.Check(message);
        if (fault is not null)
        {
            return false;
        }

        var segment = Segment(message, out var content);
        if (segment.Length > form.LongestSegment)
        {
            fault = new ProtocolFault("segment-too-long",
                $"数据段有 {segment.Length} 字节，超过 {form.LongestSegment} 字节的上限；请分包发送。",
                $"The segment has {segment.Length} bytes, the limit is {form.LongestSegment}; send it in parts.");
            return false;
        }

        var crc = Crc(segment, form.Crc);
        form.Cipher?.Encipher(segment.AsSpan(content));
        output.Write(Utf8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"##{segment.Length:0000}")));
        output.Write(segment);
        output.Write(Utf8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{crc:X4}\r\n")));
        return true;
    }

    /// <summary>How many bytes the segment of a message takes.</summary>
    public static int SegmentLength(Message message) => Segment(message, out _).Length;

    private static byte[] Segment(Message message, out Range content)
    {
        var text = new StringBuilder();
        Field(text, "QN", message.Qn);
        Field(text, "ST", message.St);
        Field(text, "CN", message.Cn);
        Field(text, "PW", message.Pw);
        Field(text, "MN", message.Mn);
        Field(text, "Flag", message.Flag);
        Field(text, "PNUM", message.Pnum);
        Field(text, "PNO", message.Pno);
        Field(text, "RF", message.Rf);
        foreach (var field in message.OtherFields)
        {
            Append(text, field).Append(';');
        }

        if (message.Items is not { } items)
        {
            content = ..0;
            return Utf8.GetBytes(text.ToString());
        }

        text.Append("CP=&&");
        var start = Utf8.GetByteCount(text.ToString());
        for (var at = 0; at < items.Length; at++)
        {
            if (at > 0)
            {
                text.Append(items[at].Factor is { } factor && factor == items[at - 1].Factor ? ',' : ';');
            }

            Append(text, items[at]);
        }

        text.Append("&&");
        content = start..^2;
        return Utf8.GetBytes(text.ToString());
    }

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(name).Append('=').Append(value).Append(';');
        }
    }

    private static StringBuilder Append(StringBuilder text, MessageItem item) =>
        item.Value is null ? text.Append(item.Key) : text.Append(item.Key).Append('=').Append(item.Value);

    private static ushort Crc(ReadOnlySpan<byte> segment, CrcMatch kind)
    {
        var modbus = kind is CrcMatch.ModbusHigh or CrcMatch.ModbusLow ? FrameCrc.Modbus(segment) : (ushort)0;
        return kind switch
        {
            CrcMatch.ModbusHigh => modbus,
            CrcMatch.ModbusLow => BinaryPrimitives.ReverseEndianness(modbus),
            _ => FrameCrc.Standard(segment),
        };
    }
}
