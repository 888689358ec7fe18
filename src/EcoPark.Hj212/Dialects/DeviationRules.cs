using EcoPark.Hj212.Frames;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Dialects;

/// <summary>Finds the deviations of one frame. One more pass over the segment, nothing allocated.</summary>
internal static class DeviationRules
{
    private const int QnLength = 17;
    private const int MnLength = 24;
    private const int MnLength2005 = 14;
    private const int StandardHeader = 6;

    public static Deviations OfFrame(ReadOnlySpan<byte> frame, in ScannedFrame scanned) =>
        When(HexText.HasLowerCase(scanned.CrcText(frame)), Deviations.CrcLowerCase)
        | When(scanned.HeaderLength != StandardHeader, Deviations.LengthDigits)
        | When(scanned.LineEnd is LineEnd.Missing or LineEnd.Single, Deviations.NoLineEnd)
        | When(scanned.SegmentLength > FrameForm.StandardLength, Deviations.Over1024);

    public static Deviations OfHeader(in Segment segment, ProtocolVersion? version) =>
        Absent(segment) | Slips(segment) | OfQn(segment) | OfMn(segment, version) | OfFlag(segment) | OfParts(segment);

    public static Deviations OfContent(in Segment segment)
    {
        var found = When(segment.Content.StartsWith(" "u8), Deviations.SpaceInCp)
            | When(!System.Text.Unicode.Utf8.IsValid(segment.Content), Deviations.NotUtf8)
            | When(HasEmptyItem(segment.Content), Deviations.EmptyItem);
        ReadOnlySpan<byte> factor = default;
        foreach (var item in segment.Items)
        {
            var same = item.IsOfFactor && item.Factor.SequenceEqual(factor);
            found |= When(!item.HasValue, Deviations.ItemWithoutValue)
                | When(same && item.Separator == ItemSeparator.Semicolon, Deviations.SemicolonInFactor)
                | When(!same && item.Separator == ItemSeparator.Comma, Deviations.CommaBetweenFactors)
                | When(item.Key.SequenceEqual("DataTime"u8) && !IsDataTime(item.Value), Deviations.DataTime);
            factor = item.Factor;
        }

        return found;
    }

    private static Deviations Absent(in Segment segment) =>
        When(!segment.Has(SegmentFields.St), Deviations.NoSt)
        | When(!segment.Has(SegmentFields.Cn), Deviations.NoCn)
        | When(!segment.Has(SegmentFields.Pw), Deviations.NoPw)
        | When(!segment.Has(SegmentFields.Cp), Deviations.NoCp)
        | When(segment.Has(SegmentFields.Other), Deviations.UnknownField);

    private static Deviations Slips(in Segment segment) =>
        When((segment.Faults & SegmentFaults.CpNotClosed) != SegmentFaults.None, Deviations.CpNotClosed)
        | When((segment.Faults & SegmentFaults.CommaBeforeSt) != SegmentFaults.None, Deviations.CommaBeforeSt)
        | When((segment.Faults & SegmentFaults.CpWithoutSeparator) != SegmentFaults.None, Deviations.CpWithoutSeparator)
        | When((segment.Faults & SegmentFaults.RepeatedField) != SegmentFaults.None, Deviations.RepeatedField);

    private static Deviations OfQn(in Segment segment) =>
        !segment.Has(SegmentFields.Qn) ? Deviations.NoQn
        : segment.Qn.Length != QnLength ? Deviations.QnLength
        : When(!LoggerTime.TryRead(segment.Qn, out _), Deviations.QnNotTime);

    private static Deviations OfMn(in Segment segment, ProtocolVersion? version) =>
        !segment.Has(SegmentFields.Mn) ? Deviations.NoMn
        : version == ProtocolVersion.Hj2005 ? When(segment.Mn.Length != MnLength2005, Deviations.MnLength)
        : segment.Mn.Length != MnLength ? Deviations.MnLength
        : When(segment.Mn.ContainsAnyExcept(HexDigits), Deviations.MnNotHex);

    private static System.Buffers.SearchValues<byte> HexDigits { get; } = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF"u8);

    private static Deviations OfFlag(in Segment segment) =>
        !segment.Has(SegmentFields.Flag) ? Deviations.NoFlag
        : !MessageFlag.TryRead(segment.Flag, out var flag) ? Deviations.FlagNotNumber
        : When(flag.Version is null, Deviations.FlagUnknown);

    private static Deviations OfParts(in Segment segment)
    {
        var has = segment.Has(SegmentFields.Pnum) || segment.Has(SegmentFields.Pno);
        var wants = MessageFlag.TryRead(segment.Flag, out var flag) && flag.IsPart;
        return When(wants && !has, Deviations.NoPartNumbers)
            | When(has && !wants, Deviations.PartsWithoutFlag)
            | When(has && !PartNumbers.TryRead(segment.Pnum, segment.Pno, out _), Deviations.PartNumber);
    }

    private static bool HasEmptyItem(ReadOnlySpan<byte> content) =>
        !content.IsEmpty && (content[0] is (byte)';' or (byte)',' || content[^1] is (byte)';' or (byte)','
            || content.IndexOf(";;"u8) >= 0 || content.IndexOf(",,"u8) >= 0 || content.IndexOf(";,"u8) >= 0 || content.IndexOf(",;"u8) >= 0);

    private static bool IsDataTime(ReadOnlySpan<byte> value) => value.Length == LoggerTime.SecondDigits && LoggerTime.TryRead(value, out _);

    private static Deviations When(bool applies, Deviations deviation) => applies ? deviation : Deviations.None;
}
