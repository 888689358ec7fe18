using System.Collections.Immutable;

namespace EcoPark.Hj212.Dialects;

/// <summary>The names of deviations for programs, and what they mean for people.</summary>
public static class DeviationNames
{
    /// <summary>Every deviation with its stable, kebab-case name and its meaning, in the order of a frame.</summary>
    public static ImmutableArray<DeviationName> All { get; } =
    [
        new(Deviations.CrcLowerCase, "crc-lower-case", "CRC 用了小写字母", "the CRC has lower-case letters"),
        new(Deviations.LengthDigits, "length-digits", "长度字段不是 4 位", "the length has other than four digits"),
        new(Deviations.NoLineEnd, "no-crlf", "包尾没有回车换行", "no CR LF at the end"),
        new(Deviations.Over1024, "over-1024", "数据段超过 1024 字节", "the segment has more than 1024 bytes"),
        new(Deviations.NoQn, "no-qn", "没有 QN", "no QN"),
        new(Deviations.QnLength, "qn-length", "QN 不是 17 位", "QN has other than 17 characters"),
        new(Deviations.QnNotTime, "qn-not-time", "QN 不是有效时间", "QN is no time"),
        new(Deviations.NoSt, "no-st", "没有 ST", "no ST"),
        new(Deviations.NoCn, "no-cn", "没有 CN", "no CN"),
        new(Deviations.NoPw, "no-pw", "没有 PW", "no PW"),
        new(Deviations.NoMn, "no-mn", "没有 MN", "no MN"),
        new(Deviations.MnLength, "mn-length", "MN 位数不符（24 位，2005 版 14 位）", "MN has other than 24 characters (2005: 14)"),
        new(Deviations.MnNotHex, "mn-not-hex", "MN 不全是十六进制字符", "MN is not all hexadecimal"),
        new(Deviations.NoFlag, "no-flag", "没有 Flag", "no Flag"),
        new(Deviations.FlagNotNumber, "flag-not-number", "Flag 不是数字", "Flag is no number"),
        new(Deviations.FlagUnknown, "flag-unknown", "Flag 的版本位不属于任何版本", "Flag names no known edition"),
        new(Deviations.NoCp, "no-cp", "没有 CP", "no CP"),
        new(Deviations.CpNotClosed, "cp-not-closed", "CP 没有用 && 括起", "CP is not held by &&"),
        new(Deviations.CommaBeforeSt, "comma-before-st", "ST 前用了逗号", "a comma before ST"),
        new(Deviations.CpWithoutSeparator, "cp-without-separator", "CP 前没有分号", "no semicolon before CP"),
        new(Deviations.RepeatedField, "repeated-field", "同一字段出现两次", "a field stands twice"),
        new(Deviations.UnknownField, "unknown-field", "有标准之外的字段", "a field that the standard does not know"),
        new(Deviations.NoPartNumbers, "no-part-numbers", "Flag 表示拆分包，却没有 PNUM、PNO", "Flag says part, but PNUM and PNO are absent"),
        new(Deviations.PartsWithoutFlag, "parts-without-flag", "有 PNUM、PNO，Flag 却不表示拆分包", "PNUM and PNO without the bit in Flag"),
        new(Deviations.PartNumber, "part-number", "PNO 不在 1 到 PNUM 之间", "PNO is not between 1 and PNUM"),
        new(Deviations.SpaceInCp, "space-in-cp", "CP 开头有空格", "blanks at the start of CP"),
        new(Deviations.EmptyItem, "empty-item", "CP 中有空项", "an empty item in CP"),
        new(Deviations.ItemWithoutValue, "item-without-value", "CP 中有一项没有等号", "an item of CP without ="),
        new(Deviations.SemicolonInFactor, "semicolon-in-factor", "同一因子的属性之间用了分号", "a semicolon between properties of one factor"),
        new(Deviations.CommaBetweenFactors, "comma-between-factors", "因子之间用了逗号", "a comma between factors"),
        new(Deviations.DataTime, "data-time", "DataTime 不是 14 位有效时间", "DataTime is no time of 14 digits"),
        new(Deviations.NotUtf8, "not-utf-8", "文字不是 UTF-8 编码", "text is not UTF-8"),
    ];

    /// <summary>The names of those set.</summary>
    public static IEnumerable<DeviationName> Of(Deviations deviations) =>
        deviations == Deviations.None ? [] : All.Where(name => (deviations & name.Deviation) != Deviations.None);
}
