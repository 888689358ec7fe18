using EcoPark.Standards.Definitions;

namespace EcoPark.Disclosure.Firms;

/// <summary>What firms must disclose and by when, with where that comes from.</summary>
public static class DisclosureRules
{
    /// <summary>Working days within which a temporary report is due.</summary>
    public const int TemporaryDays = 5;

    private const string Measures = "《企业环境信息依法披露管理办法》（2021 年，生态环境部令第 24 号），凭记忆录入，待核原文";

    public static Provenance Provenance { get; } = new(Measures, "M");

    /// <summary>The blocks of an annual report.</summary>
    public static IReadOnlyList<DisclosureBlock> Blocks { get; } =
    [
        new("firm", new("企业基本信息", "The enterprise")),
        new("management", new("企业环境管理信息", "Environmental management")),
        new("emissions", new("污染物产生、治理与排放信息", "Pollutants: generation, treatment, discharge")),
        new("carbon", new("碳排放信息", "Carbon emissions")),
        new("emergency", new("生态环境应急信息", "Emergencies")),
        new("violations", new("生态环境违法信息", "Violations")),
        new("temporary", new("本年度临时环境信息依法披露情况", "Temporary disclosures of the year")),
        new("other", new("法律法规规定的其他环境信息", "Other information that laws require")),
    ];

    /// <summary>15 March of the year after.</summary>
    public static DateOnly AnnualDue(int year) => new(year + 1, 3, 15);

    /// <summary>So many working days after the day; holidays are not known here, so the date is at most too early.</summary>
    public static DateOnly TemporaryDue(DateOnly occurred)
    {
        var day = occurred;
        for (var left = TemporaryDays; left > 0;)
        {
            day = day.AddDays(1);
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }
}

/// <summary>One part of what is disclosed.</summary>
public sealed record DisclosureBlock(string Code, LocalText Name);
