namespace EcoPark.Documents.Templates;

/// <summary>How a field prints its figure.</summary>
public enum FieldStyle
{
    /// <summary>Number and unit: 12.34亿元.</summary>
    WithUnit,

    /// <summary>The number alone.</summary>
    NumberOnly,

    /// <summary>Change against the year before, in words: 增长 x%, 提高 x 个百分点.</summary>
    YearOnYear,

    /// <summary>Change against the base year, in words.</summary>
    SinceBase,

    /// <summary>近 x or x 多.</summary>
    Approximate,

    /// <summary>A text figure.</summary>
    Text,
}
