using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace EcoPark.EndToEnd.Tests.Hj212;

public sealed class ParseTests
{
    private const string Official = "##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80\r\n";
    private const string Readings =
        "##0217QN=20160801085857223;ST=32;CN=2011;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&DataTime=20160801085857;w01001-Rtd=7.1,w01001-Flag=N;"
        + "w01018-SampleTime=20160801070000,01018-Rtd=2.2,w01018-Flag=N,w01018-EFlag=A01&&0280\r\n";

    [Fact]
    public async Task A_frame_is_one_line_with_the_members_of_the_contract()
    {
        var run = await RunAsync(Official, "parse");

        Assert.Equal(0, run.Code);
        Assert.Equal(
            """{"offset":0,"bytes":113,"length":101,"pw":"100000","crc":"ok","version":2017,"qn":"20160801085857223","st":"32","cn":"1062","mn":"010000A8900016F000169DC0","flag":5,"pnum":null,"pno":null,"cp":{"RtdInterval":"30"},"factors":{},"warnings":[]}""",
            Assert.Single(run.Lines));
    }

    [Fact]
    public async Task Factors_are_a_view_of_the_items()
    {
        var run = await RunAsync(Readings, "parse");
        using var line = JsonDocument.Parse(Assert.Single(run.Lines));

        Assert.Equal("""{"w01001":{"Rtd":"7.1","Flag":"N"},"w01018":{"SampleTime":"20160801070000","Flag":"N","EFlag":"A01"},"01018":{"Rtd":"2.2"}}""",
            line.RootElement.GetProperty("factors").GetRawText());
        Assert.Equal(7, line.RootElement.GetProperty("cp").EnumerateObject().Count());
        Assert.Equal("""["comma-between-factors"]""", line.RootElement.GetProperty("warnings").GetRawText());
    }

    [Fact]
    public async Task A_wrong_crc_is_a_fault_to_the_letter_and_a_marked_frame_when_tolerant()
    {
        var wrong = "junk" + Official.Replace("1C80", "1C08", StringComparison.Ordinal) + Official;

        Assert.Equal(["""{"offset":0,"error":"no-header","bytes":4}""", """{"offset":4,"error":"crc-mismatch","bytes":113}"""], (await RunAsync(wrong, "parse")).Lines[..2]);
        Assert.Equal(["no-header", "bad", "ok"], (await RunAsync(wrong, "parse", "--tolerant")).Lines.Select(Outcome));
    }

    [Fact]
    public async Task A_repeated_key_is_an_array_and_text_keeps_its_characters()
    {
        var built = await RunAsync("""{"cn":"2011","cp":{"a-Rtd":["1","2"],"站名":"北\"区","log":null}}""", "build");
        var run = await RunAsync(built.Out, "parse");
        using var line = JsonDocument.Parse(Assert.Single(run.Lines));

        Assert.Equal("""{"a-Rtd":["1","2"],"站名":"北\"区","log":null}""", line.RootElement.GetProperty("cp").GetRawText());
    }

    [Fact]
    public async Task Every_sample_packet_parsed_and_built_again_parses_to_the_same()
    {
        var packets = File.ReadLines(Path.Combine(Repository.Root, "tests", "vectors", "hj212-packets.tsv")).Skip(1)
            .Select(row => row.Split('\t')[1].Replace("\\r", "\r", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal)).Where(raw => !raw.Contains('\\', StringComparison.Ordinal));
        var input = string.Concat(packets);
        var first = await RunAsync(input, "parse", "--tolerant");
        Assert.Equal(Encoding.UTF8.GetByteCount(input), first.Lines.Sum(Bytes));

        var frames = first.Lines.Where(line => !line.Contains("\"error\"", StringComparison.Ordinal)).ToList();
        var built = await RunAsync(string.Join('\n', frames), "build");
        Assert.Equal("", built.Error);
        var second = await RunAsync(built.Out, "parse", "--tolerant");

        Assert.True(frames.Count > 90);
        Assert.Equal(frames.Select(Content), second.Lines.Select(Content));
    }

    [Fact]
    public async Task An_enciphered_frame_is_unverified_until_its_key_is_given()
    {
        string[] key = ["--key", "0123456789abcdeffedcba9876543210"];
        var json = """{"qn":"20260301080000000","st":"44","cn":"2011","pw":"1","mn":"010000A8900016F000169DC0","flag":9,"cp":{"DataTime":"20260301080000","d20105-Rtd":"220.20"}}""";
        var file = await BytesAsync(json, "build", key);

        using var closed = JsonDocument.Parse(Assert.Single((await RunAsync(file, "parse")).Lines));
        Assert.Equal("unverified", closed.RootElement.GetProperty("crc").GetString());
        Assert.Equal(JsonValueKind.Null, closed.RootElement.GetProperty("cp").ValueKind);
        using var open = JsonDocument.Parse(Assert.Single((await RunAsync(file, "parse", key)).Lines));
        Assert.Equal("ok", open.RootElement.GetProperty("crc").GetString());
        Assert.Equal("220.20", open.RootElement.GetProperty("cp").GetProperty("d20105-Rtd").GetString());
    }

    [Theory]
    [InlineData("{\"cp\":{\"a\":\"1;2\"}}", "stdin:1")]
    [InlineData("\n{\"cq\":{}}", "stdin:2:1:7")]
    [InlineData("{", "stdin:1")]
    [InlineData("{\"offset\":0,\"error\":\"truncated\",\"bytes\":3}", "stdin:1")]
    [InlineData("{\"crc\":\"none\",\"cp\":{}}", "stdin:1")]
    [InlineData("{\"enciphered\":true,\"cp\":null}", "stdin:1")]
    [InlineData("{\"cp\":{\"a\":{}}}", "stdin:1")]
    public async Task A_line_that_makes_no_frame_is_named(string json, string place)
    {
        var run = await RunAsync(json, "build");

        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        Assert.StartsWith(place, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parse", "--key", "xyz")]
    [InlineData("parse", "--key")]
    [InlineData("build", "--tolerant")]
    public async Task Wrong_usage_gives_2(params string[] arguments)
    {
        var run = await RunAsync("", arguments[0], arguments[1..]);

        Assert.Equal(2, run.Code);
        Assert.Contains(arguments[1], run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_input_gives_no_line()
    {
        var run = await RunAsync("", "parse");

        Assert.Equal((0, "", ""), (run.Code, run.Out, run.Error));
    }

    // Without what says where it stood and how it was written.
    private static string Content(string line)
    {
        using var document = JsonDocument.Parse(line);
        return string.Join('|', document.RootElement.EnumerateObject().Where(member => member.Name is "pw" or "qn" or "st" or "cn" or "mn" or "flag" or "cp" or "factors" or "other")
            .Select(member => member.Value.GetRawText()));
    }

    private static int Bytes(string line) => Member(line, "bytes", value => value.GetInt32());

    private static string? Outcome(string line) => Member(line, line.Contains("\"error\"", StringComparison.Ordinal) ? "error" : "crc", value => value.GetString());

    private static T Member<T>(string line, string name, Func<JsonElement, T> read)
    {
        using var document = JsonDocument.Parse(line);
        return read(document.RootElement.GetProperty(name));
    }

    private static Task<EcoParkProcess.Ended> RunAsync(string input, string command, params string[] options) => RunAsync(Encoding.UTF8.GetBytes(input), command, options);

    private static async Task<EcoParkProcess.Ended> RunAsync(byte[] input, string command, params string[] options)
    {
        using var process = Start(command, options);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await FeedAsync(process, input);
        await process.WaitForExitAsync();
        return new EcoParkProcess.Ended(process.ExitCode, await output, await error);
    }

    private static async Task<byte[]> BytesAsync(string input, string command, params string[] options)
    {
        using var process = Start(command, options);
        using var output = new MemoryStream();
        var copy = process.StandardOutput.BaseStream.CopyToAsync(output);
        await FeedAsync(process, Encoding.UTF8.GetBytes(input));
        await copy;
        return output.ToArray();
    }

    private static Process Start(string command, string[] options) =>
        EcoParkProcess.Start(new Dictionary<string, string>(), ["dotnet", EcoParkProcess.Program, "hj212", command, .. options]);

    // A refused command line ends before it reads.
    private static async Task FeedAsync(Process process, byte[] input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException error)
        {
            Debug.WriteLine(error.Message);
        }
    }
}
