namespace EcoPark.Hj212.Dialects;

/// <summary>
/// Where a frame departs from the standard and is understood all the same. Each is shown and counted per device.
/// <see cref="DeviationNames"/> has the names.
/// </summary>
[Flags]
public enum Deviations : long
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The CRC has lower-case letters.</summary>
    CrcLowerCase = 1,

    /// <summary>Three or eight digits of length.</summary>
    LengthDigits = 1L << 1,

    /// <summary>No CR LF behind the CRC.</summary>
    NoLineEnd = 1L << 2,

    /// <summary>A segment of more than 1024 bytes.</summary>
    Over1024 = 1L << 3,

    /// <summary>No QN where the edition wants one.</summary>
    NoQn = 1L << 4,

    /// <summary>A QN of other than 17 characters.</summary>
    QnLength = 1L << 5,

    /// <summary>A QN of 17 characters that is no time.</summary>
    QnNotTime = 1L << 6,

    /// <summary>No ST.</summary>
    NoSt = 1L << 7,

    /// <summary>No CN.</summary>
    NoCn = 1L << 8,

    /// <summary>No PW.</summary>
    NoPw = 1L << 9,

    /// <summary>No MN.</summary>
    NoMn = 1L << 10,

    /// <summary>An MN of other than 24 characters, or than 14 in the edition of 2005.</summary>
    MnLength = 1L << 11,

    /// <summary>An MN of 24 characters that are not all hexadecimal.</summary>
    MnNotHex = 1L << 12,

    /// <summary>No Flag.</summary>
    NoFlag = 1L << 13,

    /// <summary>A Flag that is no number.</summary>
    FlagNotNumber = 1L << 14,

    /// <summary>A Flag of no known edition.</summary>
    FlagUnknown = 1L << 15,

    /// <summary>No CP.</summary>
    NoCp = 1L << 16,

    /// <summary>CP is absent or not held by two <c>&amp;&amp;</c>.</summary>
    CpNotClosed = 1L << 17,

    /// <summary><c>,</c> before ST.</summary>
    CommaBeforeSt = 1L << 18,

    /// <summary>No <c>;</c> before CP.</summary>
    CpWithoutSeparator = 1L << 19,

    /// <summary>A field twice.</summary>
    RepeatedField = 1L << 20,

    /// <summary>A field that the standard does not know.</summary>
    UnknownField = 1L << 21,

    /// <summary>The Flag says part, but there are no part numbers.</summary>
    NoPartNumbers = 1L << 22,

    /// <summary>There are part numbers, but the Flag does not say part.</summary>
    PartsWithoutFlag = 1L << 23,

    /// <summary>PNO is not between 1 and PNUM.</summary>
    PartNumber = 1L << 24,

    /// <summary>Blanks at the start of CP.</summary>
    SpaceInCp = 1L << 25,

    /// <summary>Two separators without an item between them, or one at the end.</summary>
    EmptyItem = 1L << 26,

    /// <summary>An item without <c>=</c>.</summary>
    ItemWithoutValue = 1L << 27,

    /// <summary><c>;</c> between two properties of one factor.</summary>
    SemicolonInFactor = 1L << 28,

    /// <summary><c>,</c> between two factors or two items of none.</summary>
    CommaBetweenFactors = 1L << 29,

    /// <summary>A DataTime that is no time of 14 digits.</summary>
    DataTime = 1L << 30,

    /// <summary>Text that is not UTF-8.</summary>
    NotUtf8 = 1L << 31,
}
