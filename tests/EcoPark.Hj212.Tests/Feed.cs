using EcoPark.Hj212.Frames;

namespace EcoPark.Hj212.Tests;

/// <summary>Feeds a scanner in pieces, as a connection does.</summary>
internal static class Feed
{
    /// <summary>What a scanner makes of the bytes, as lines: frames with CRC and line end, faults, each with offset and bytes.</summary>
    public static List<string> Scan(byte[] input, Func<int, int> pieceLength, LengthField fields = LengthField.Any, bool eager = false)
    {
        var scanner = new FrameScanner(fields, eager);
        var found = new List<string>();
        var waiting = new List<byte>();
        for (var at = 0; at < input.Length;)
        {
            var piece = Math.Clamp(pieceLength(at), 1, input.Length - at);
            waiting.AddRange(input.AsSpan(at, piece));
            at += piece;
            Drain(scanner, waiting, isFinal: false, found);
        }

        Drain(scanner, waiting, isFinal: true, found);
        Assert.Empty(waiting);
        Assert.Equal(input.Length, scanner.Position);
        return found;
    }

    public static List<string> Whole(byte[] input, LengthField fields = LengthField.Any) => Scan(input, _ => input.Length, fields);

    private static void Drain(FrameScanner scanner, List<byte> waiting, bool isFinal, List<string> found)
    {
        while (true)
        {
            var result = scanner.Scan([.. waiting], isFinal);
            waiting.RemoveRange(0, result.Consumed);
            if (result.Status == ScanStatus.Done)
            {
                var frame = result.Frame;
                found.Add($"{frame.Offset} frame {frame.Bytes} {frame.Crc} {frame.LineEnd}");
            }
            else if (result.Status == ScanStatus.Invalid)
            {
                found.Add($"{result.Fault.Offset} {FaultWords.Name(result.Fault.Fault)} {result.Fault.Bytes}");
            }
            else if (result.Consumed == 0)
            {
                return;
            }
        }
    }
}
