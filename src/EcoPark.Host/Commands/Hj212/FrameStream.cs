using System.Collections.Immutable;
using EcoPark.Hj212.Ciphers;
using EcoPark.Hj212.Dialects;
using EcoPark.Hj212.Frames;

namespace EcoPark.Host.Commands.Hj212;

/// <summary>Reads a stream to its end and writes a line for each frame and fault.</summary>
internal sealed class FrameStream(Dialect dialect, ImmutableArray<Sm4Cipher> ciphers, TextWriter output)
{
    private const int Room = 65_536; // several of the longest frames

    private readonly FrameScanner _scanner = new(dialect.LengthFields, isEager: false);
    private readonly FrameReader _reader = new(dialect, ciphers);
    private readonly FrameLine _line = new();

    public async Task ReadAsync(Stream input, CancellationToken cancellation)
    {
        var buffer = new byte[Room];
        var filled = 0;
        while (true)
        {
            var read = await input.ReadAsync(buffer.AsMemory(filled), cancellation);
            filled += read;
            var used = Scan(buffer.AsSpan(0, filled), isFinal: read == 0);
            buffer.AsSpan(used, filled - used).CopyTo(buffer);
            filled -= used;
            await output.FlushAsync(cancellation); // a program at the other end of the pipe may wait for the line
            if (read == 0)
            {
                return;
            }
        }
    }

    private int Scan(ReadOnlySpan<byte> data, bool isFinal)
    {
        var used = 0;
        while (true)
        {
            var result = _scanner.Scan(data[used..], isFinal);
            if (result.Status == ScanStatus.Done)
            {
                Write(data.Slice(used, result.Consumed), result.Frame);
            }
            else if (result.Status == ScanStatus.Invalid)
            {
                output.WriteLine(_line.OfFault(result.Fault));
            }
            else if (result.Consumed == 0)
            {
                return used;
            }

            used += result.Consumed;
        }
    }

    private void Write(ReadOnlySpan<byte> frame, in ScannedFrame scanned)
    {
        var reading = _reader.Read(frame, scanned);
        output.WriteLine(reading.Fault is { } fault
            ? _line.OfFault(new ScannedFault(fault, scanned.Offset, scanned.Bytes))
            : _line.OfFrame(reading, frame, scanned));
    }
}
