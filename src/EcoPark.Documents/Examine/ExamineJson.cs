using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EcoPark.Documents.Examine;

/// <summary>Writes findings as <c>{"findings":[{"code","severity","indicator","places","message"}]}</c>.</summary>
public static class ExamineJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON document.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="english">The messages' language: English instead of Chinese.</param>
    public static string Write(IEnumerable<ExamineFinding> findings, bool english = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("findings");
            foreach (var finding in findings)
            {
                Write(writer, finding, english);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, ExamineFinding finding, bool english)
    {
        writer.WriteStartObject();
        writer.WriteString("code", finding.Code);
        writer.WriteString("severity", finding.Severity == ExamineSeverity.Error ? "error" : "warning");
        if (finding.Indicator is { } indicator)
        {
            writer.WriteNumber("indicator", indicator);
        }
        else
        {
            writer.WriteNull("indicator");
        }

        writer.WriteStartArray("places");
        foreach (var place in finding.Places)
        {
            writer.WriteStringValue(place);
        }

        writer.WriteEndArray();
        writer.WriteString("message", english ? finding.MessageEn : finding.MessageZh);
        writer.WriteEndObject();
    }
}
