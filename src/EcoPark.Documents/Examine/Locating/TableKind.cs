namespace EcoPark.Documents.Examine.Locating;

internal enum TableKind
{
    /// <summary>对照考核表: raw rows above each indicator, no verdicts.</summary>
    Assessment,

    /// <summary>信息公开表 三: one row per indicator, with verdicts.</summary>
    Disclosure,
}
