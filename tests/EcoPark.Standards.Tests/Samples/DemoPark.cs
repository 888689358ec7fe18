using System.Text.Json;

namespace EcoPark.Standards.Tests.Samples;

/// <summary>The files of samples/demo-park.</summary>
internal static class DemoPark
{
    public static JsonDocument Open(string file) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "demo-park", file)));

    public static JsonElement Firm(JsonDocument document, string list, string uscc) =>
        document.RootElement.GetProperty(list).EnumerateArray().Single(firm => firm.GetProperty("uscc").GetString() == uscc);
}
