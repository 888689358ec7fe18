using System.Buffers;
using System.Text;
using EcoPark.Hj212.Ciphers;
using EcoPark.Hj212.Commands;
using EcoPark.Hj212.Dialects;
using EcoPark.Hj212.Frames;
using EcoPark.Hj212.Messages;
using EcoPark.Standards.Tests;

namespace EcoPark.Fuzz.Targets;

/// <summary>
/// Bytes on a line: every one ends in a frame or in a named fault, in whatever pieces they come, and what a frame says
/// can be written and read back.
/// </summary>
internal sealed class Hj212FrameTarget : FuzzTarget
{
    private static readonly byte[] Good = Encoding.ASCII.GetBytes(
        "##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80\r\n");

    private readonly FrameReader _reader = new(Dialect.Tolerant, [Cipher()]);

    public override string Name => "hj212-frame";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        Good,
        .. Encoding.UTF8.GetString(Repository.Vector("hj212-packets.tsv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(row => Encoding.UTF8.GetBytes(row.Split('\t')[1].Replace("\\r", "\r", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal))),
    ];

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "##", "##0101", "##9999", "##0000FFFF", "##00010101", "##101", "#", "&&", "CP=&&", "CP=&", "&&1C80\r\n", "&&1C08", "\r\n", "\r", "QN=", "ST=21;", ",ST=", "MN=", "Flag=9;", "Flag=7;",
        "PNUM=2;PNO=3;", "RF=1;", ";", ",", "=", "-", "//", "DataTime=20240230000000", "w01018-Rtd=1", "w01018-Flag=N", "\u00ff", " ",
    ];

    public override string Run(byte[] input)
    {
        var whole = Scan(input, input.Length, LengthField.Any, ReadBack);
        Assert.Equal(whole, Scan(input, 1 + (input.Length % 97), LengthField.Any, (_, _) => { }));
        var strict = Scan(input, input.Length, LengthField.FourDigits, (_, _) => { });

        // Whatever came before: once the sender has fallen silent, the next good frame is read.
        var scanner = new FrameScanner(LengthField.FourDigits, isEager: true);
        var rest = input.AsSpan();
        for (var result = scanner.Scan(rest, isFinal: true); result.Consumed > 0; result = scanner.Scan(rest, isFinal: true))
        {
            rest = rest[result.Consumed..];
        }

        Assert.True(rest.IsEmpty);
        Assert.Equal(ScanStatus.Done, scanner.Scan(Good, isFinal: true).Status);
        return string.Join(' ', whole.Concat(strict).Select(line => line.Split(' ')[1]).Distinct().Order(StringComparer.Ordinal)) + Math.Min(whole.Count, 8);
    }

    private static List<string> Scan(byte[] input, int piece, LengthField fields, Action<byte[], ScannedFrame> onFrame)
    {
        var scanner = new FrameScanner(fields, isEager: false);
        var found = new List<string>();
        var (start, end, counted) = (0, 0, 0L);
        while (true)
        {
            var result = scanner.Scan(input.AsSpan(start, end - start), isFinal: end == input.Length);
            if (result.Status == ScanStatus.Done)
            {
                onFrame(input[start..(start + result.Consumed)], result.Frame);
                counted += result.Frame.Bytes;
                found.Add($"{result.Frame.Offset} {result.Frame.Crc} {result.Frame.Bytes}");
            }
            else if (result.Status == ScanStatus.Invalid)
            {
                counted += result.Fault.Bytes;
                found.Add($"{result.Fault.Offset} {FaultWords.Name(result.Fault.Fault)} {result.Fault.Bytes}");
            }
            else if (result.Consumed == 0 && end == input.Length)
            {
                Assert.Equal(input.Length, counted);
                return found;
            }
            else if (result.Consumed == 0)
            {
                end = Math.Min(end + piece, input.Length);
            }

            start += result.Consumed;
        }
    }

    private void ReadBack(byte[] frame, ScannedFrame scanned)
    {
        var reading = _reader.Read(frame, scanned);
        _ = DeviationNames.Of(reading.Deviations(frame, scanned)).Count();
        var message = MessageText.Read(reading.Segment);
        Assert.NotNull(CommandReader.Read(message));
        var output = new ArrayBufferWriter<byte>();
        if (!MessageWriter.TryWrite(message, new FrameForm { LongestSegment = FrameForm.LargestLength }, output, out var fault))
        {
            Assert.True(fault.Code.Length > 0 && fault.Zh.Length > 0 && fault.En.Length > 0);
            return;
        }

        var again = output.WrittenSpan.ToArray();
        var result = new FrameScanner(LengthField.FourDigits, isEager: false).Scan(again, isFinal: true);
        Assert.Equal((ScanStatus.Done, again.Length), (result.Status, result.Consumed));
        Assert.Equal(message, MessageText.Read(Segment.Read(result.Frame.Segment(again))));
    }

    private static Sm4Cipher Cipher() =>
        Sm4Cipher.TryCreate("0123456789abcdeffedcba9876543210", out var cipher) ? cipher : throw new InvalidOperationException("The key is well formed.");
}
