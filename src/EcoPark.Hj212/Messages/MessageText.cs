using System.Collections.Immutable;
using System.Text;

namespace EcoPark.Hj212.Messages;

/// <summary>Turns segments into messages with text of their own.</summary>
public static class MessageText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030") ?? Encoding.Latin1;

    /// <summary>All fields and items of a segment.</summary>
    public static Message Read(in Segment segment) => new()
    {
        Qn = Field(segment, SegmentFields.Qn, segment.Qn),
        St = Field(segment, SegmentFields.St, segment.St),
        Cn = Field(segment, SegmentFields.Cn, segment.Cn),
        Pw = Field(segment, SegmentFields.Pw, segment.Pw),
        Mn = Field(segment, SegmentFields.Mn, segment.Mn),
        Flag = Field(segment, SegmentFields.Flag, segment.Flag),
        Pnum = Field(segment, SegmentFields.Pnum, segment.Pnum),
        Pno = Field(segment, SegmentFields.Pno, segment.Pno),
        Rf = Field(segment, SegmentFields.Rf, segment.Rf),
        OtherFields = Others(segment),
        Items = segment.Has(SegmentFields.Cp) ? ItemsOf(segment) : null,
    };

    /// <summary>
    /// UTF-8 as the standard asks for; where the bytes are none, GB18030, which loggers send for Chinese names. What is
    /// neither becomes question marks: whoever needs the bytes keeps the frame.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? Strict.GetString(bytes) : Chinese.GetString(bytes);

    private static string? Field(in Segment segment, SegmentFields field, ReadOnlySpan<byte> value) =>
        segment.Has(field) ? Decode(value) : null;

    private static ImmutableArray<MessageItem> Others(in Segment segment)
    {
        var found = ImmutableArray.CreateBuilder<MessageItem>();
        foreach (var field in segment.OtherFields)
        {
            found.Add(Owned(field));
        }

        return found.DrainToImmutable();
    }

    private static ImmutableArray<MessageItem> ItemsOf(in Segment segment)
    {
        var found = ImmutableArray.CreateBuilder<MessageItem>();
        foreach (var item in segment.Items)
        {
            found.Add(Owned(item));
        }

        return found.DrainToImmutable();
    }

    private static MessageItem Owned(in Item item) => new(Decode(item.Key), item.HasValue ? Decode(item.Value) : null);
}
