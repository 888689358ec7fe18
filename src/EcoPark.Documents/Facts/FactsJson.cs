using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Facts;

/// <summary>Writes and reads <c>facts.json</c>.</summary>
public static class FactsJson
{
    private const string Format = "ecopark-facts/1";

    /// <summary>The file as UTF-8, indented; always the same bytes for the same facts.</summary>
    public static ReadOnlyMemory<byte> Write(FactsFile file) => Write(file, file.Hash);

    /// <summary>The hash over everything but the hash.</summary>
    internal static string HashOf(FactsFile file) => Convert.ToHexStringLower(SHA256.HashData(Write(file, "").Span));

    /// <summary>Reads a file; a hash that does not fit its content is a problem.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="name">The file's name, for messages.</param>
    public static Result<FactsFile> Read(ReadOnlySpan<byte> utf8, string name)
    {
        var parsed = StrictJson.Parse(utf8, name);
        if (parsed.Value is not { } root)
        {
            return Result<FactsFile>.Failed(parsed.Problems);
        }

        var problems = new List<Problem>();
        var map = new MapReader(root, problems);
        if (map.Text("format") is var format && format != Format && problems.Count == 0)
        {
            map.Report(root, "unknown-format", $"format 是“{format}”，应为“{Format}”。", $"The format is '{format}', expected '{Format}'.");
        }

        var file = new FactsFile
        {
            Park = map.Text("park"),
            ReportYear = map.Whole("reportYear"),
            BaseYear = map.Whole("baseYear"),
            Standard = map.Text("standard"),
            StandardVersion = map.Text("standardVersion"),
            IsDemo = map.Flag("demo"),
            Selection = [.. map.Elements("selection").Select(map.WholeOf).OfType<int>()],
            Facts = [.. map.Elements("facts", required: true).Select(node => Fact(new MapReader(node, problems)))],
            Names = Strings(map, "names"),
            Documents = [.. map.Elements("documents", required: true).Select(node => Document(new MapReader(node, problems)))],
            Hash = map.Text("hash"),
        };
        map.Done();
        if (problems.Count == 0 && HashOf(file) != file.Hash)
        {
            map.Report(root, "facts-altered", "facts.json 的内容与其哈希不符，已被改动；请用原始文件核验。",
                "The content of facts.json does not fit its hash: it was altered; verify with the original file.");
        }

        return problems.Count > 0 ? Result<FactsFile>.Failed(problems) : file;
    }

    private static ReadOnlyMemory<byte> Write(FactsFile file, string hash)
    {
        var buffer = new ArrayBufferWriter<byte>(65_536);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("park", file.Park);
            json.WriteNumber("reportYear", file.ReportYear);
            json.WriteNumber("baseYear", file.BaseYear);
            json.WriteString("standard", file.Standard);
            json.WriteString("standardVersion", file.StandardVersion);
            json.WriteBoolean("demo", file.IsDemo);
            json.WriteStartArray("selection");
            foreach (var number in file.Selection)
            {
                json.WriteNumberValue(number);
            }

            json.WriteEndArray();
            json.WriteStartArray("facts");
            foreach (var fact in file.Facts)
            {
                Fact(json, fact);
            }

            json.WriteEndArray();
            Strings(json, "names", file.Names);
            Documents(json, file.Documents);
            json.WriteString("hash", hash);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Documents(Utf8JsonWriter json, IEnumerable<DocumentFacts> documents)
    {
        json.WriteStartArray("documents");
        foreach (var document in documents)
        {
            json.WriteStartObject();
            json.WriteString("file", document.File);
            Strings(json, "anchors", document.Anchors.Select(anchor => System.FormattableString.Invariant($"{anchor.FactId}_{anchor.Occurrence}")));
            Strings(json, "fixed", document.Fixed.Select(line => $"{KindWord(line.Kind)}: {line.Text}"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Fact(Utf8JsonWriter json, Fact fact)
    {
        json.WriteStartObject();
        json.WriteString("id", fact.Id);
        json.WriteString("code", fact.Code);
        json.WriteNumber("year", fact.Year);
        json.WriteString("value", fact.Value.ToString());
        json.WriteString("unit", fact.Unit);
        json.WriteString("printed", fact.Printed);
        json.WriteString("state", fact.State);
        if (fact.Source is not null)
        {
            json.WriteString("source", fact.Source);
        }

        if (fact.Formula is not null)
        {
            json.WriteString("formula", fact.Formula);
        }

        Strings(json, "inputs", fact.Inputs);
        json.WriteEndObject();
    }

    private static Fact Fact(MapReader map)
    {
        var value = map.OptionalExact("value");
        var fact = new Fact
        {
            Id = map.Text("id"),
            Code = map.Text("code"),
            Year = map.Whole("year"),
            Value = value ?? Rational.Zero,
            Unit = map.Text("unit"),
            Printed = map.Text("printed"),
            State = map.Text("state"),
            Source = map.OptionalText("source"),
            Formula = map.OptionalText("formula"),
            Inputs = Strings(map, "inputs"),
        };
        map.Done();
        return fact;
    }

    private static DocumentFacts Document(MapReader map)
    {
        var anchors = new List<FactAnchor>();
        foreach (var text in Strings(map, "anchors"))
        {
            var at = text.LastIndexOf('_');
            if (at > 0 && int.TryParse(text.AsSpan(at + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var occurrence))
            {
                anchors.Add(new FactAnchor(text[..at], occurrence));
            }
        }

        var document = new DocumentFacts(map.Text("file"), anchors, [.. Strings(map, "fixed").Select(FixedLine).OfType<FixedLine>()]);
        map.Done();
        return document;
    }

    // A line of an unknown kind is left out, and then the hash no longer fits.
    private static FixedLine? FixedLine(string text)
    {
        var at = text.IndexOf(": ", StringComparison.Ordinal);
        foreach (var kind in Enum.GetValues<FixedKind>())
        {
            if (at > 0 && text.AsSpan(0, at).SequenceEqual(KindWord(kind)))
            {
                return new FixedLine(kind, text[(at + 2)..]);
            }
        }

        return null;
    }

    private static string KindWord(FixedKind kind) => kind switch
    {
        FixedKind.Text => "text",
        FixedKind.Label => "label",
        FixedKind.Heading => "heading",
        FixedKind.Row => "row",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ImmutableArray<string> Strings(MapReader map, string name) => [.. map.Elements(name).Select(map.TextOf).OfType<string>()];

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
