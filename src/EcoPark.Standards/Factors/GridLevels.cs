using EcoPark.Standards.Definitions;

namespace EcoPark.Standards.Factors;

/// <summary>The words for <see cref="GridLevel"/>.</summary>
public static class GridLevels
{
    /// <summary>The word of the data files: <c>provincial</c>.</summary>
    public static string Code(this GridLevel level) => level switch
    {
        GridLevel.National => "national",
        GridLevel.NationalWithoutTradedNonFossil => "national-without-traded-non-fossil",
        GridLevel.Fossil => "fossil",
        GridLevel.Regional => "regional",
        GridLevel.Provincial => "provincial",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The word shown to people.</summary>
    public static LocalText Name(this GridLevel level) => level switch
    {
        GridLevel.National => new("全国平均", "national average"),
        GridLevel.NationalWithoutTradedNonFossil => new("全国平均（不含市场化交易的非化石能源电量）", "national average without market-traded non-fossil power"),
        GridLevel.Fossil => new("全国化石能源电力", "national fossil power"),
        GridLevel.Regional => new("区域电网平均", "regional grid average"),
        GridLevel.Provincial => new("省级电网平均", "provincial grid average"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
