using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EcoPark.Hj212.Dialects;
using EcoPark.Hj212.Frames;
using EcoPark.Hj212.Messages;

namespace EcoPark.Host.Commands.Hj212;

/// <summary>Frames and faults as lines of JSON.</summary>
internal sealed class FrameLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new(4_096);

    public string OfFault(ScannedFault fault) => Line(json =>
    {
        json.WriteNumber("offset", fault.Offset);
        json.WriteString("error", FaultWords.Name(fault.Fault));
        json.WriteNumber("bytes", fault.Bytes);
    });

    public string OfFrame(in FrameReading reading, ReadOnlySpan<byte> frame, ScannedFrame scanned)
    {
        var message = MessageText.Read(reading.Segment);
        var warnings = DeviationNames.Of(reading.Deviations(frame, scanned)).Select(name => name.Code);
        var (crc, version, readable, enciphered) = (reading.Crc, reading.Version, reading.IsReadable, reading.IsEnciphered);
        return Line(json =>
        {
            json.WriteNumber("offset", scanned.Offset);
            json.WriteNumber("bytes", scanned.Bytes);
            json.WriteNumber("length", scanned.SegmentLength);
            json.WriteString("pw", message.Pw);
            json.WriteString("crc", CrcWords.Name(crc));
            Number(json, "version", version is { } edition ? ((int)edition).ToString(CultureInfo.InvariantCulture) : null);
            Header(json, message);
            Items(json, "cp", readable ? message.Items?.Select(item => (item.Key, item.Value)) : null);
            Factors(json, readable ? message.Items : null);
            if (enciphered)
            {
                json.WriteBoolean("enciphered", true);
            }

            json.WriteStartArray("warnings");
            warnings.ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
        });
    }

    private static void Header(Utf8JsonWriter json, Message message)
    {
        json.WriteString("qn", message.Qn);
        json.WriteString("st", message.St);
        json.WriteString("cn", message.Cn);
        json.WriteString("mn", message.Mn);
        Number(json, "flag", message.Flag);
        Number(json, "pnum", message.Pnum);
        Number(json, "pno", message.Pno);
        if (message.Rf is not null)
        {
            Number(json, "rf", message.Rf);
        }

        if (!message.OtherFields.IsEmpty)
        {
            Items(json, "other", message.OtherFields.Select(field => (field.Key, field.Value)));
        }
    }

    private static void Factors(Utf8JsonWriter json, IEnumerable<MessageItem>? items)
    {
        if (items is null)
        {
            json.WriteNull("factors");
            return;
        }

        json.WriteStartObject("factors");
        foreach (var factor in items.Where(item => item.Factor is not null).GroupBy(item => item.Factor ?? "", StringComparer.Ordinal))
        {
            Items(json, factor.Key, factor.Select(item => (item.Property ?? "", item.Value)));
        }

        json.WriteEndObject();
    }

    // A repeated key becomes an array, where it first stood.
    private static void Items(Utf8JsonWriter json, string name, IEnumerable<(string Key, string? Value)>? items)
    {
        if (items is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        foreach (var same in items.GroupBy(item => item.Key, item => item.Value, StringComparer.Ordinal))
        {
            var values = same.ToList();
            if (values.Count == 1)
            {
                json.WriteString(same.Key, values[0]);
                continue;
            }

            json.WriteStartArray(same.Key);
            values.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // A number as JSON number; anything else that was sent stays readable as text.
    private static void Number(Utf8JsonWriter json, string name, string? text)
    {
        if (text is { Length: > 0 and <= 9 } && text.All(char.IsAsciiDigit))
        {
            json.WriteNumber(name, int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteString(name, text);
        }
    }

    private string Line(Action<Utf8JsonWriter> members)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }
}
