namespace EcoPark.Hj212.Messages;

/// <summary>
/// A data segment taken apart in place: spans of the caller's bytes, nothing allocated. Reading never fails; what is
/// absent is absent in <see cref="Fields"/>.
/// </summary>
/// <remarks>
/// segment = { field ";" } "CP=&amp;&amp;" [ item { ( ";" | "," ) item } ] "&amp;&amp;" ; field = name "=" value ;
/// item = key [ "=" value ] ; key = factor "-" property | name.
/// </remarks>
public readonly ref struct Segment
{
    private Segment(scoped ref SegmentReader reader)
    {
        Qn = reader.Qn;
        St = reader.St;
        Cn = reader.Cn;
        Pw = reader.Pw;
        Mn = reader.Mn;
        Flag = reader.Flag;
        Pnum = reader.Pnum;
        Pno = reader.Pno;
        Rf = reader.Rf;
        Header = reader.Header;
        Content = reader.Content;
        Fields = reader.Fields;
        Faults = reader.Faults;
    }

    /// <summary>Number of the request.</summary>
    public ReadOnlySpan<byte> Qn { get; }

    /// <summary>Kind of system.</summary>
    public ReadOnlySpan<byte> St { get; }

    /// <summary>Command.</summary>
    public ReadOnlySpan<byte> Cn { get; }

    /// <summary>Password.</summary>
    public ReadOnlySpan<byte> Pw { get; }

    /// <summary>Device.</summary>
    public ReadOnlySpan<byte> Mn { get; }

    /// <summary>Version, split and answer bits as a decimal number.</summary>
    public ReadOnlySpan<byte> Flag { get; }

    /// <summary>Number of parts.</summary>
    public ReadOnlySpan<byte> Pnum { get; }

    /// <summary>This part, from 1.</summary>
    public ReadOnlySpan<byte> Pno { get; }

    /// <summary>1 for values sent later.</summary>
    public ReadOnlySpan<byte> Rf { get; }

    /// <summary>Everything before CP.</summary>
    public ReadOnlySpan<byte> Header { get; }

    /// <summary>What stands between the <c>&amp;&amp;</c> of CP.</summary>
    public ReadOnlySpan<byte> Content { get; }

    /// <summary>Which fields are there, even empty ones.</summary>
    public SegmentFields Fields { get; }

    /// <summary>Slips in the writing.</summary>
    public SegmentFaults Faults { get; }

    /// <summary>The items of CP in order.</summary>
    public ItemEnumerator Items => new(Content);

    /// <summary>Fields that the standard does not know, in order, as items.</summary>
    public OtherFieldEnumerator OtherFields => new(Has(SegmentFields.Other) ? Header : default);

    /// <summary>Takes a segment apart.</summary>
    /// <param name="bytes">What the length counts, without header and CRC.</param>
    public static Segment Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new SegmentReader(bytes);
        reader.Read();
        return new Segment(ref reader);
    }

    /// <summary>True when the field is there.</summary>
    public bool Has(SegmentFields field) => (Fields & field) != SegmentFields.None;
}
