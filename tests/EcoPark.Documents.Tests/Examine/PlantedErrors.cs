namespace EcoPark.Documents.Tests.Examine;

/// <summary>Errors to plant in <see cref="CleanReport"/>: one of each kind that one change can make.</summary>
internal static class PlantedErrors
{
    private const string Growth = "当园区工业增加值建设期年均增长率";

    /// <summary>Expected findings, then pairs of old and new text, each once in the text.</summary>
    public static (string Expected, string[] Changes)[] InTables =>
    [
        ("selection-differs 27", ["≤7 | 否 | 5.16", "≤7 | 是 | 5.16"]),
        ("mandatory-marked-optional 29", ["≥15 | 必选 | 36.50 | |", "≥15 | 是 | 36.50 | |"]),
        ("optional-marked-mandatory 2", ["≥15 | 是 | 24.80 | ||", "≥15 | 必选 | 24.80 | ||"]),
        ("group-without-choice -", ["≥75 | 是 | 86.25 | 是", "≥75 | 否 | - | -", "≥75 | 是 | 86.25%", "≥75 | 否 | 86.25%"]),
        ("chosen-without-value 8", ["≥9 | 是 | 15.12 | 是", "≥9 | 是 | - | 是"]),
        ("chosen-without-value 20", ["环境管理能力完善度 | % | 100 | 必选 | 100 | |", "环境管理能力完善度 | % | 100 | 必选 | 未填 | |"]),
        ("unchosen-with-verdict 14", ["≤8 | 否 | - | - |", "≤8 | 否 | - | 是 |"]),
        ("value-differs-between-tables 28", ["0.074 | 是", "0.075 | 是"]),
        ("value-differs-between-tables 22", ["具备 | 必选 | 具备 | |", "具备 | 必选 | 不具备 | |"]),
        ("growth-not-from-series 3", ["-3.96%", "-3.46%"]),
        ("value-not-from-rows 12", ["7.01%", "7.11%"]),
        ("unit-not-of-standard 24", ["处置利用率 | % | 100 | 必选 | 100 | |", "处置利用率 | - | 100 | 必选 | 100 | |"]),
        ("unit-slip 13", ["13 | 新鲜水资源消耗量 | 万立方米", "13 | 新鲜水资源消耗量 | 立方米"]),
        ("unit-slip 13", ["480.25", "4802500"]),
        ("unit-slip 15", ["30125000", "3012.5"]),
        ("co2-energy-ratio 26", ["422400.000", "42.240", "560012.300", "56.001"]),
        ("waste-rows-differ 28", ["固废产生量 | 吨 | - | - | 45678.90", "固废产生量 | 吨 | - | - | 45678.09"]),
        ("threshold-unknown 27", ["≤7 | 否 | - | -", "≤9 | 否 | - | -"]),
        ("threshold-unknown 16", ["其他地区达到10%以上", "其他地区达到20%以上"]),
        ("threshold-unknown 18", ["全部完成 | 必选 | 完成 | 是", "基本完成 | 必选 | 完成 | 是"]),
        ("branch-missing 10", [$"{Growth}&gt;0,≤0.6 {Growth}&lt;0,≥0.6 | 必选 | 1.30 | ||", $"{Growth}&lt;0,≥0.6 | 必选 | 1.30 | ||"]),
        ("branch-missing 10,branch-against-growth 10", [$"{Growth}&gt;0,≤0.6 {Growth}&lt;0,≥0.6 | 必选 | 1.30 | ||", $"{Growth}&gt;0,≤0.6 | 必选 | 1.30 | ||"]),
        ("row-missing 29", ["29 | 绿化覆盖率 | % | ≥15 | 必选 | 36.50 | |\n", ""]),
        ("row-missing 6", ["综合利用往年贮存量 | 吨 | - | - | 0 | ||\n", ""]),
        ("row-repeated 29", ["29 | 绿化覆盖率 | % | ≥15 | 必选 | 36.50 | |\n", "29 | 绿化覆盖率 | % | ≥15 | 必选 | 36.50 | |\n29 | 绿化覆盖率 | % | ≥15 | 必选 | 36.50 | |\n"]),
        ("year-inconsistent -", ["2016年工业用地面积", "2015年工业用地面积"]),
        ("year-inconsistent -", ["信息公开表(2019)", "信息公开表(2018)"]),
        ("year-inconsistent -", ["2020年3月18日", "2018年3月18日"]),
    ];

    /// <summary>Changed in report and form alike.</summary>
    public static (string Expected, string Old, string New)[] Everywhere =>
    [
        ("verdict-against-value 29", "36.50", "12.50"),
        ("value-not-from-rows 8", "15.12", "15.22"),
        ("value-differs-from-text 2", "人均工业增加值达到24.80", "人均工业增加值达到25.80"),
        ("value-differs-from-text 15", "工业用水重复利用率为86.25%", "工业用水重复利用率为91.25%"),
        ("unit-slip 2", "24.80万元/人,", "24.80亿元/人,"),
        ("growth-not-from-series -", "利润总额28.30亿元。", "利润总额28.30亿元,上年25.00亿元,增长18.5%。"),
        ("parts-not-total -", "共15.60平方公里", "共16.60平方公里"),
        ("parts-not-total -", "含市区30平方公里", "含市区130平方公里"),
        ("parts-not-total -", "传统企业完成设备更新。", "土壤污染重点监管单位共32家,已开展自行监测9家,正在隐患排查25家。"),
        ("parts-not-total -", "传统企业完成设备更新。", "交办件共32件,已整改30件,其余1件按期推进。"),
        ("parts-not-total -", "传统企业完成设备更新。", "开展宣传活动6次,包括植树行动、宣传月、开放日、知识竞赛、专题讲座。"),
        ("parts-not-total -", "绿色工厂2家。", "绿色工厂2家(示例甲公司、示例乙公司、示例丙公司)。"),
        ("parts-not-total -", "绿色工厂2家。", "绿色工厂2家(示例甲公司、示例乙公司、示例丙公司等)。"),
        ("", "传统企业完成设备更新。", "土壤污染重点监管单位共32家,已开展自行监测9家,正在隐患排查20家。"),
        ("", "传统企业完成设备更新。", "交办件共32件,已整改30件,其余2件按期推进。"),
        ("", "传统企业完成设备更新。", "开展宣传活动5次,包括植树行动、宣传月、开放日、知识竞赛、专题讲座。"),
        ("", "传统企业完成设备更新。", "开展宣传活动6次,包括植树行动、宣传月、开放日等。"),
        ("", "绿色工厂2家。", "绿色工厂3家(示例甲公司、示例乙和丙公司)。"),
        ("claim-against-value 3", "传统企业完成设备更新。", "经济总量保持高速增长。"),
        ("scope-mixed -", "规上企业利润总额28.30亿元。", "规上工业总产值300.00亿元,比全口径总产值低21.45亿元。"),
        ("term-doubtful -", "规上企业利润", "归上企业利润"),
        ("", "利润总额28.30亿元。", "利润总额28.30亿元,上年25.00亿元,增长13.2%。"),
        ("", "传统企业完成设备更新。", "循环经济快速发展。"),
    ];

    /// <summary>Changed in the form only.</summary>
    public static (string Expected, string Old, string New)[] InForm =>
    [
        ("paragraph-differs -", "应急管控清单完成修编。 碧水", "应急管控清单和措施完成修编。 碧水"),
        ("paragraph-differs -", "应急管控清单完成修编。 碧水", "碧水"),
        ("paragraph-differs -", "应急管控清单完成修编。 碧水", "应急管控清单完成修编。减排名单另行公布。 碧水"),
        ("figure-differs-in-same-sentence -", "各类研究院建成投用3家。 (二)", "各类研究院建成投用5家。 (二)"),
    ];
}
