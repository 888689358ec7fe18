namespace EcoPark.Standards.Definitions;

/// <summary>What a footnote does.</summary>
public enum FootnoteRule
{
    /// <summary>Where one industry dominates, the limit becomes the leading level of that industry, with evidence.</summary>
    DominantIndustryLimit,

    /// <summary>The indicator may be chosen only when it is met.</summary>
    ChooseOnlyIfMet,
}
