namespace EcoPark.Hj212.Messages;

/// <summary>One pass over a segment.</summary>
internal ref struct SegmentReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public ReadOnlySpan<byte> Qn;
    public ReadOnlySpan<byte> St;
    public ReadOnlySpan<byte> Cn;
    public ReadOnlySpan<byte> Pw;
    public ReadOnlySpan<byte> Mn;
    public ReadOnlySpan<byte> Flag;
    public ReadOnlySpan<byte> Pnum;
    public ReadOnlySpan<byte> Pno;
    public ReadOnlySpan<byte> Rf;
    public ReadOnlySpan<byte> Header;
    public ReadOnlySpan<byte> Content;
    public SegmentFields Fields;
    public SegmentFaults Faults;

    public void Read()
    {
        var rest = _bytes;
        while (!rest.IsEmpty)
        {
            if (rest.StartsWith("CP="u8))
            {
                Header = _bytes[..^rest.Length];
                ReadContent(rest[3..]);
                return;
            }

            var end = rest.IndexOf((byte)';');
            var token = end < 0 ? rest : rest[..end];
            if (token.Contains((byte)'&') && token.IndexOf("CP=&"u8) is > 0 and var glued)
            {
                token = rest[..glued];
                Faults |= SegmentFaults.CpWithoutSeparator;
                rest = rest[glued..];
            }
            else
            {
                rest = end < 0 ? default : rest[(end + 1)..];
            }

            ReadField(rest.IsEmpty && end < 0 ? Unclosed(token) : token);
        }

        Header = Unclosed(_bytes);
        Faults |= SegmentFaults.CpNotClosed;
    }

    // Without CP, a closing && belongs to the frame, not to its last field.
    private static ReadOnlySpan<byte> Unclosed(ReadOnlySpan<byte> bytes) => bytes.EndsWith("&&"u8) ? bytes[..^2] : bytes;

    private void ReadContent(ReadOnlySpan<byte> rest)
    {
        Fields |= SegmentFields.Cp;
        var opening = rest.StartsWith("&&"u8) ? 2 : rest.StartsWith("&"u8) ? 1 : 0;
        rest = rest[opening..];
        var close = rest.EndsWith("&&"u8) ? rest.Length - 2 : rest.LastIndexOf("&&"u8);
        if (opening != 2 || close != rest.Length - 2)
        {
            Faults |= SegmentFaults.CpNotClosed;
        }

        Content = close < 0 ? rest : rest[..close];
    }

    private void ReadField(ReadOnlySpan<byte> token)
    {
        if (!token.IsEmpty && token[0] == ' ')
        {
            token = token.TrimStart((byte)' ');
        }

        if (token.Length < 3 || token[2] != '=')
        {
            ReadLongField(token);
            return;
        }

        switch ((token[0] << 8) | token[1])
        {
            case ('Q' << 8) | 'N':
                ReadQn(token[3..]);
                break;
            case ('S' << 8) | 'T':
                Take(SegmentFields.St, ref St, token[3..]);
                break;
            case ('C' << 8) | 'N':
                Take(SegmentFields.Cn, ref Cn, token[3..]);
                break;
            case ('P' << 8) | 'W':
                Take(SegmentFields.Pw, ref Pw, token[3..]);
                break;
            case ('M' << 8) | 'N':
                Take(SegmentFields.Mn, ref Mn, token[3..]);
                break;
            case ('R' << 8) | 'F':
                Take(SegmentFields.Rf, ref Rf, token[3..]);
                break;
            default:
                Fields |= SegmentFields.Other;
                break;
        }
    }

    private void ReadLongField(ReadOnlySpan<byte> token)
    {
        if (token.StartsWith("Flag="u8))
        {
            Take(SegmentFields.Flag, ref Flag, token[5..]);
        }
        else if (token.StartsWith("PNUM="u8))
        {
            Take(SegmentFields.Pnum, ref Pnum, token[5..]);
        }
        else if (token.StartsWith("PNO="u8))
        {
            Take(SegmentFields.Pno, ref Pno, token[4..]);
        }
        else if (!token.IsEmpty)
        {
            Fields |= SegmentFields.Other;
        }
    }

    private void ReadQn(ReadOnlySpan<byte> value)
    {
        var comma = value.IndexOf(",ST="u8);
        if (comma < 0)
        {
            Take(SegmentFields.Qn, ref Qn, value);
            return;
        }

        Faults |= SegmentFaults.CommaBeforeSt;
        Take(SegmentFields.Qn, ref Qn, value[..comma]);
        Take(SegmentFields.St, ref St, value[(comma + 4)..]);
    }

    private void Take(SegmentFields field, ref ReadOnlySpan<byte> target, ReadOnlySpan<byte> value)
    {
        if ((Fields & field) != SegmentFields.None)
        {
            Faults |= SegmentFaults.RepeatedField;
            return;
        }

        Fields |= field;
        target = value;
    }
}
