using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EcoPark.EndToEnd.Tests.Verify;

public sealed partial class VerifyTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task A_digit_altered_by_hand_is_found_and_a_fresh_document_is_intact()
    {
        var written = await EcoParkProcess.RunAsync("report", Path.Combine(Repository.Root, "samples", "demo-park", "park-2019.json"), "--out", _work.Folder);
        Assert.Equal(0, written.Code);
        var report = _work.At("年度评价报告.docx");
        var fresh = await EcoParkProcess.RunAsync("verify", report);
        Assert.Equal(0, fresh.Code);
        Assert.Contains("与 facts.json 一致", fresh.Out, StringComparison.Ordinal);

        AlterFirstBoundDigit(report);
        var altered = await EcoParkProcess.RunAsync("verify", report, "--json");
        Assert.Equal(1, altered.Code);
        using var document = JsonDocument.Parse(Assert.Single(altered.Lines));
        Assert.False(document.RootElement.GetProperty("intact").GetBoolean());
        var number = Assert.Single(document.RootElement.GetProperty("altered").EnumerateArray());
        Assert.NotEqual(number.GetProperty("expected").GetString(), number.GetProperty("found").GetString());

        File.Delete(_work.At("facts.json"));
        var without = await EcoParkProcess.RunAsync("verify", report);
        Assert.Equal(2, without.Code);
        Assert.Contains("--facts", without.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_document_is_refused()
    {
        var broken = _work.Write("broken.docx", "no document");
        var run = await EcoParkProcess.RunAsync("verify", broken);
        Assert.Equal(2, run.Code);
        Assert.StartsWith(broken, run.Error, StringComparison.Ordinal);
    }

    // As a person does in an editor: one digit of the text inside the first content control becomes another.
    private static void AlterFirstBoundDigit(string path)
    {
        using var package = ZipFile.Open(path, ZipArchiveMode.Update);
        var entry = package.GetEntry("word/document.xml") ?? throw new InvalidOperationException("No document.xml.");
        string xml;
        using (var reader = new StreamReader(entry.Open(), Encoding.UTF8))
        {
            xml = reader.ReadToEnd();
        }

        var bound = BoundDigit().Match(xml);
        Assert.True(bound.Success);
        var digit = bound.Groups["digit"];
        xml = string.Concat(xml.AsSpan(0, digit.Index), digit.Value == "7" ? "8" : "7", xml.AsSpan(digit.Index + 1));
        entry.Delete();
        using var writer = new StreamWriter(package.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
        writer.Write(xml);
    }

    [GeneratedRegex("<w:sdt>.*?<w:t[^>]*>[^<]*?(?<digit>[0-9])", RegexOptions.Singleline)]
    private static partial Regex BoundDigit();
}
