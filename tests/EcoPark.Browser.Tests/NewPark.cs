namespace EcoPark.Browser.Tests;

/// <summary>The invented park of <see cref="NewParkTests"/>: small enough to work its indicators out by hand.</summary>
internal static class NewPark
{
    public const string Name = "滨海生态工业园";

    /// <summary>Credit codes with a correct last character (GB 32100-2015), of no existing firm: region 999999.</summary>
    public static IReadOnlyList<NewFirm> Firms { get; } =
    [
        new("91999937EDYE6AXT1P", "滨海化纤有限公司", 1, "fang") { HighTech = true },
        new("91990014X2QBNEAL46", "滨海塑业有限公司", 2, "he") { HighTech = true },
        new("9199008357HACJN9XM", "滨海印染有限公司", 3, "cao"),
        new(Code("9199010057HACJN9X"), "滨海机械有限公司", 1.5m, "yan"),
        new(Code("9199020057HACJN9X"), "滨海电子有限公司", 2.5m, "hua"),
    ];

    /// <summary>The departments' forms by code: what the officers of the park state besides the firms.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Departments { get; } = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
    {
        ["statistics"] = Values("industrial_output 100000", "high_tech_output 30000", "industrial_value_added 20000", "employees_year_end 1000", "price_basis 现价", "energy_consumption 10000", "renewable_energy 900", "energy_basis 当量"),
        ["land"] = Values("park_area 12.5", "industrial_land_area 0.25"),
        ["water"] = Values("fresh_water 10", "reclaimed_water_used 30"),
        ["wwtp"] = Values("central_wastewater_treatment 是", "wwtp_discharge 120"),
        ["environment"] = Values("cod 10", "ammonia_nitrogen 1", "so2 5", "nox 10", "co2 20000", "wastewater 80000", "solid_waste_generated 2000", "solid_waste_utilized 1600",
            "solid_waste_old_stock_utilized 0", "solid_waste_safely_handled 2000", "solid_waste_to_handle 2000", "key_source_compliance_rate 100", "pollutant_total_targets_met_rate 100",
            "environmental_management_score 100", "risk_control_score 100", "information_platform_score 100", "environmental_incidents 0", "major_environmental_incidents 0",
            "cleaner_production_due 2", "cleaner_production_audited 2", "key_enterprises_due 4", "disclosing_key_enterprises 3"),
        ["greening"] = Values("green_coverage_rate 36.5"),
        ["economy"] = Values("recycling_value_added 5000", "new_chain_projects 7", "recycled_resource_used 900", "recycled_resource_collected 1000"),
        ["safety"] = Values("production_accidents 0", "emergency_plans_filed 5", "emergency_drills 2", "hazards_found 10", "hazards_fixed 9"),
        ["innovation"] = Values("high_tech_enterprises 2"),
        ["events"] = Values("publicity_events 3"),
    };

    /// <summary>
    /// Indicator and value, worked out by hand. Output 100000 and value added 20000 万元, 1000 employees, fresh water 10 万立方米, energy 10000 吨标煤 (714.3 of coal and 285.7 others, times 10),
    /// wastewater 80000 t, waste 2000 t of which 1600 used. No year before is recorded, so growth stays open.
    /// </summary>
    public static IReadOnlyList<(string Indicator, decimal Value)> ByHand { get; } =
    [
        ("人均工业增加值", 20), // 20000 ÷ 1000 万元/人
        ("工业固体废物综合利用率", 80), // 1600 ÷ (2000 + 0) %
        ("再生资源循环利用率", 90), // 900 ÷ 1000 %
        ("单位工业用地面积工业增加值", 8), // 2 亿元 ÷ 0.25 km²
        ("单位工业增加值综合能耗", 0.5m), // 10000 ÷ 20000 吨标煤/万元
        ("单位工业增加值新鲜水耗", 5), // 100000 m³ ÷ 20000 万元
        ("单位工业增加值废水排放量", 4), // 80000 ÷ 20000 吨/万元
        ("绿化覆盖率", 36.5m),
        ("重点企业环境信息公开率", 75), // 3 ÷ 4 %
    ];

    private static Dictionary<string, string> Values(params string[] pairs) => pairs.Select(pair => pair.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    // GB 32100-2015: the sum of value × weight and the last character is a multiple of 31.
    private static string Code(string first)
    {
        const string Letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var (sum, weight) = (0, 1);
        foreach (var letter in first)
        {
            sum += Letters.IndexOf(letter, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return first + Letters[(31 - sum % 31) % 31];
    }
}

/// <summary>A firm of which everything is a multiple of the first one's numbers.</summary>
internal sealed record NewFirm(string Uscc, string Name, decimal Times, string Reporter)
{
    public bool HighTech { get; init; }

    public IReadOnlyDictionary<string, string> Row { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["uscc"] = Uscc, ["name"] = Name, ["industry"] = "2822", ["above-scale"] = "是", ["contact"] = "方示例", ["phone"] = "0512-00000000",
    };

    /// <summary>The annual form. 1000 t of raw coal are 714.3 吨标煤 (GB/T 2589-2020: 0.7143), with the 285.7 of other energy 1000.</summary>
    public FilledForm Annual => new(Fields)
    {
        Rows = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
        {
            ["energy"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["carrier"] = "原煤", ["amount"] = Text(1000) },
            ["hazardous"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["waste_code"] = "不涉及:没有危险废物" },
        },
    };

    private Dictionary<string, string> Fields => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["industry"] = "2822", ["scale"] = "规上", ["high_tech_enterprise"] = HighTech ? "是" : "否", ["land_area"] = Text(20000), ["contact"] = "方示例", ["phone"] = "0512-00000000",
        ["industrial_output"] = Text(10000), ["industrial_value_added"] = Text(2000), ["price_basis"] = "current", ["employees_year_end"] = Text(100),
        ["energy_basis"] = "当量", ["energy_other"] = Text(285.7m),
        ["fresh_water_mains"] = Text(1), ["fresh_water_surface"] = "0", ["fresh_water_ground"] = "0", ["water_reuse"] = Text(40000), ["wastewater"] = Text(8000),
        ["discharge_basis"] = "排入环境", ["cod"] = Text(1), ["ammonia_nitrogen"] = Text(0.1m), ["emission_method"] = "monitoring", ["so2"] = Text(0.5m), ["nox"] = Text(1),
        ["solid_waste_generated"] = Text(200), ["solid_waste_utilized"] = Text(160),
        ["cleaner_production_due"] = "否", ["cleaner_production_audited"] = "否", ["permit_kind"] = "simplified", ["key_enterprises_due"] = "否", ["disclosing_key_enterprises"] = "否",
    };

    private string Text(decimal first) => (first * Times).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
