namespace EcoPark.Hj212.Frames;

/// <summary>
/// Finds frames in bytes as they arrive: by length, never by line ends or <c>&amp;&amp;</c>. Every byte ends in a frame or
/// in a named fault, the same whatever pieces the bytes come in; only what lies between is kept from call to call.
/// </summary>
/// <remarks>
/// stream  = { frame | fault } ; frame = "##" length segment crc [ line end ].
/// After a fault the next <c>##</c> counts whose frame holds, or which at least has the shape of one: closed by
/// <c>&amp;&amp;</c> and followed by four hexadecimal characters where its length points.
/// Not safe for use from several threads: one scanner belongs to one connection.
/// </remarks>
/// <param name="fields">The length fields that are read beside that of the standard.</param>
/// <param name="isEager">
/// True on a connection: a frame is handed out as soon as its CRC is there, because the sender may wait for the answer
/// before it sends more. False for a file: its line end is waited for and belongs to it.
/// </param>
public sealed class FrameScanner(LengthField fields, bool isEager)
{
    private static ReadOnlySpan<byte> Mark => "##"u8;

    private FrameFault? _under;
    private long _faultStart;
    private long _position;
    private bool _lineEndOpen;
    private long _looseStart = -1;
    private int _settled;

    /// <summary>How many bytes were consumed since the start.</summary>
    public long Position => _position;

    /// <summary>
    /// Looks at the bytes not yet consumed. Call again with the rest until it is <see cref="ScanStatus.NeedMore"/> with
    /// nothing consumed, then with more bytes added at the end.
    /// </summary>
    /// <param name="data">All bytes from <see cref="Position"/> on that are at hand.</param>
    /// <param name="isFinal">No more will come, or the sender fell silent: what is there is settled.</param>
    public ScanResult Scan(ReadOnlySpan<byte> data, bool isFinal)
    {
        if (_lineEndOpen && PassLineEnd(data) is > 0 and var passed)
        {
            return Waiting(passed);
        }

        if (_under is { } fault)
        {
            return Resume(data, fault, 0, isFinal);
        }

        if (data.IsEmpty || (data.Length == 1 && data[0] == '#' && !isFinal))
        {
            return ScanResult.NeedMore(0);
        }

        return data.StartsWith(Mark) ? ScanFrame(data, isFinal) : Skip(data, FrameFault.NoHeader, 0, isFinal);
    }

    private ScanResult ScanFrame(ReadOnlySpan<byte> data, bool isFinal)
    {
        var here = Candidate.At(data, fields, isFinal);
        switch (here.Standing)
        {
            case Standing.Unsettled:
            case Standing.Incomplete when !isFinal:
                return ScanResult.NeedMore(0);
            case Standing.Incomplete:
                return Skip(data, FrameFault.Truncated, 1, isFinal);
            case Standing.NoLength:
                return Skip(data, FrameFault.BadLength, 1, isFinal);
            case Standing.Broken:
                return Skip(data, CutShort(data, here.End), 1, isFinal);
            case Standing.Shaped when HoldsWithin(data[..here.End]):
                return Skip(data, CutShort(data, here.End), 1, isFinal);
            case Standing.Loose:
                return ScanLoose(data, here, isFinal);
            default:
                return Hand(data, here, isFinal);
        }
    }

    // Its CRC may be wrong, or its length, with four hexadecimal characters where it happens to point. A frame that
    // begins inside decides for the second.
    private ScanResult ScanLoose(ReadOnlySpan<byte> data, Candidate here, bool isFinal)
    {
        // Candidates once judged stay judged: otherwise small pieces would have all of them judged again and again.
        (_settled, _looseStart) = (_looseStart == _position ? _settled : 1, _position);
        for (var at = NextMark(data, _settled); at >= 0 && at < here.End; at = NextMark(data, at + 1))
        {
            _settled = at;
            var inner = Candidate.At(data[at..], fields, isFinal);
            if (inner.IsPlausible)
            {
                return Skip(data, CutShort(data, here.End), 1, isFinal);
            }

            if (inner.Standing is Standing.Unsettled or Standing.Incomplete && !isFinal)
            {
                return ScanResult.NeedMore(0);
            }
        }

        var segment = data.Slice(here.HeaderLength, here.SegmentLength);
        return Hand(data, here with { Crc = FrameCrc.Match(segment, data.Slice(here.End - ScannedFrame.CrcLength, ScannedFrame.CrcLength)) }, isFinal);
    }

    private bool HoldsWithin(ReadOnlySpan<byte> frame)
    {
        for (var at = NextMark(frame, 1); at >= 0; at = NextMark(frame, at + 1))
        {
            if (Candidate.At(frame[at..], fields, isFinal: true).Standing == Standing.Holds)
            {
                return true;
            }
        }

        return false;
    }

    // Another header within the declared bytes: before it, either a frame ended that declared too many, or it was cut off.
    private FrameFault CutShort(ReadOnlySpan<byte> data, int end)
    {
        for (var at = NextMark(data[..end], 1); at >= 0; at = NextMark(data[..end], at + 1))
        {
            if (Candidate.At(data[at..end], fields, isFinal: true).Standing != Standing.NoLength)
            {
                return EndsLikeFrame(data[..at]) ? FrameFault.BadLength : FrameFault.Truncated;
            }
        }

        return FrameFault.BadLength;
    }

    private static bool EndsLikeFrame(ReadOnlySpan<byte> data)
    {
        var text = data.TrimEnd("\r\n"u8);
        return text.Length > 6 && text[..^ScannedFrame.CrcLength].EndsWith("&&"u8) && HexText.TryRead(text[^ScannedFrame.CrcLength..], out _);
    }

    private ScanResult Hand(ReadOnlySpan<byte> data, Candidate here, bool isFinal)
    {
        var behind = data[here.End..];
        var open = !isFinal && (behind.IsEmpty || (behind.Length == 1 && behind[0] == '\r'));
        if (open && !isEager)
        {
            return ScanResult.NeedMore(0);
        }

        var (lineEnd, length) = open && behind.IsEmpty ? (LineEnd.Unseen, 0) : EndOf(behind);
        var frame = new ScannedFrame(_position, here.HeaderLength, here.SegmentLength, here.Crc, open ? LineEnd.Unseen : lineEnd, here.End + length);
        _lineEndOpen = open;
        _position += frame.Bytes;
        return ScanResult.Done(frame);
    }

    private static (LineEnd Kind, int Length) EndOf(ReadOnlySpan<byte> behind) =>
        behind.StartsWith("\r\n"u8) ? (LineEnd.CrLf, 2)
        : !behind.IsEmpty && behind[0] is (byte)'\r' or (byte)'\n' ? (LineEnd.Single, 1)
        : (LineEnd.Missing, 0);

    private int PassLineEnd(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty)
        {
            return 0;
        }

        var length = data.StartsWith("\r\n"u8) ? 2 : data[0] is (byte)'\r' or (byte)'\n' ? 1 : 0;
        _lineEndOpen = length == 1 && data[0] == '\r' && data.Length == 1;
        return length;
    }

    private ScanResult Skip(ReadOnlySpan<byte> data, FrameFault fault, int searchFrom, bool isFinal)
    {
        _under = fault;
        _faultStart = _position;
        return Resume(data, fault, searchFrom, isFinal);
    }

    private ScanResult Resume(ReadOnlySpan<byte> data, FrameFault fault, int searchFrom, bool isFinal)
    {
        for (var at = NextMark(data, searchFrom); at >= 0; at = NextMark(data, at + 1))
        {
            var next = Candidate.At(data[at..], fields, isFinal);
            if (EndsFault(next, fault, isFinal))
            {
                return Faulty(fault, at);
            }

            if (next.Standing is Standing.Unsettled or Standing.Incomplete)
            {
                return Waiting(at);
            }
        }

        return isFinal ? Faulty(fault, data.Length) : Waiting(data.Length - (data.EndsWith("#"u8) ? 1 : 0));
    }

    private static bool EndsFault(Candidate next, FrameFault fault, bool isFinal) => next.Standing switch
    {
        Standing.Holds or Standing.Shaped => true,
        Standing.Incomplete => isFinal || fault == FrameFault.NoHeader, // junk cannot reach over a header
        Standing.Broken or Standing.Loose => fault == FrameFault.NoHeader,
        Standing.NoLength => fault == FrameFault.NoHeader && next.HasDigits,
        _ => false,
    };

    private static int NextMark(ReadOnlySpan<byte> data, int from)
    {
        var found = from >= data.Length ? -1 : data[from..].IndexOf(Mark);
        return found < 0 ? -1 : from + found;
    }

    private ScanResult Waiting(int consumed)
    {
        _position += consumed;
        return ScanResult.NeedMore(consumed);
    }

    private ScanResult Faulty(FrameFault fault, int consumed)
    {
        _under = null;
        _position += consumed;
        return ScanResult.Invalid(consumed, new ScannedFault(fault, _faultStart, _position - _faultStart));
    }
}
