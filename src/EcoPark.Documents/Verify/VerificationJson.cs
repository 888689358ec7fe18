using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EcoPark.Documents.Verify;

/// <summary>The output contract of <c>ecopark verify --json</c>.</summary>
public static class VerificationJson
{
    /// <summary>The result as UTF-8, on one line.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="file">The path as the user gave it.</param>
    /// <param name="chinese">The language of places and messages.</param>
    /// <param name="signature">What the signature of the facts says; null: there is none.</param>
    public static ReadOnlyMemory<byte> Write(VerificationReport report, string file, bool chinese, SignatureState? signature = null)
    {
        var buffer = new ArrayBufferWriter<byte>(65_536);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("document", report.Document);
            json.WriteBoolean("intact", report.IsIntact);
            json.WriteStartObject("hash");
            json.WriteString("state", Word(report.Hash));
            json.WriteString("expected", report.ExpectedHash);
            json.WriteString("found", report.FoundHash);
            json.WriteEndObject();
            json.WriteString("signature", signature?.ToString().ToLowerInvariant() ?? "absent");
            Numbers(json, "numbers", report.Numbers, chinese);
            Numbers(json, "altered", report.Altered, chinese);
            Numbers(json, "lost", report.Lost, chinese);
            Texts(json, report, chinese);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<VerifiedNumber> numbers, bool chinese)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteStartObject();
            json.WriteString("factId", number.FactId);
            json.WriteString("code", number.Code);
            if (number.Occurrence is { } occurrence)
            {
                json.WriteNumber("occurrence", occurrence);
            }
            else
            {
                json.WriteNull("occurrence");
            }

            json.WriteString("expected", number.Expected);
            json.WriteString("found", number.Found);
            json.WriteString("state", Word(number.State));
            json.WriteString("place", number.Place.In(chinese));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, VerificationReport report, bool chinese)
    {
        json.WriteStartArray("fixedText");
        foreach (var change in report.FixedTexts)
        {
            json.WriteStartObject();
            json.WriteString("code", FixedTextChange.Code);
            json.WriteString("expected", change.Expected);
            json.WriteString("found", change.Found);
            json.WriteString("place", change.Place.In(chinese));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unbound");
        foreach (var digits in report.Unbound)
        {
            json.WriteStartObject();
            json.WriteString("text", digits.Text);
            json.WriteString("context", digits.Context);
            json.WriteString("place", digits.Place.In(chinese));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in report.Notes)
        {
            json.WriteStartObject();
            json.WriteString("code", note.Code);
            json.WriteString("place", note.Place.In(chinese));
            json.WriteString("message", note.Message.In(chinese));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word(HashState state) => state switch
    {
        HashState.Same => "same",
        HashState.Different => "different",
        HashState.Absent => "absent",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Word(NumberState state) => state switch
    {
        NumberState.Intact => "intact",
        NumberState.Altered => "altered",
        NumberState.Lost => "lost",
        NumberState.Unknown => "unknown",
        NumberState.Duplicated => "duplicated",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
