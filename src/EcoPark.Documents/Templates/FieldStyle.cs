namespace EcoPark.Documents.Templates;

/// <summary>How a field prints its figure.</summary>
public enum FieldStyle
{
    /// <summary>Number and unit: 12.34亿元.</summary>
    WithUnit,

    /// <summary>The number alone.</summary>
    NumberOnly,

    /// <summary>Change against the year before: 比上年增长 x%, 比上年提高 x 个百分点, 与上年持平.</summary>
    YearOnYear,

    /// <summary>The same where the sentence has already named the year before: 增长 x%, 与上年持平.</summary>
    YearOnYearShort,

    /// <summary>Change against the base year: 较2014年下降 x%, 与2014年持平.</summary>
    SinceBase,

    /// <summary>The same where the sentence has already named the base year: 下降 x%, 持平.</summary>
    SinceBaseShort,

    /// <summary>近 x or x 多.</summary>
    Approximate,

    /// <summary>A text figure.</summary>
    Text,
}
