using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>Names of sheets, columns and fields that writer and reader share. They are what a filled-in workbook is read by.</summary>
internal static class InputLayout
{
    public const string HelpSheet = "说明";
    public const string ParkSheet = "基本信息";
    public const string ChoiceSheet = "考核指标";
    public const string DataSheet = "数据";
    public const string FigureSheet = "图表数据";
    public const string ListSheet = "名录";
    public const string DetailSheet = "口径与来源";
    public const string TextSheet = "正文";

    public const string Code = "代码";
    public const string Name = "名称";
    public const string Unit = "单位";
    public const string Meaning = "定义与说明";
    public const string Source = "来源";
    public const string Field = "字段";
    public const string FieldName = "项目";
    public const string FieldValue = "填写";
    public const string FieldNote = "说明";
    public const string Number = "序号";
    public const string Chosen = "本年选为考核指标";
    public const string ChosenBefore = "上年选为考核指标";
    public const string OtherLimit = "替换限值";
    public const string Evidence = "替换依据";
    public const string Table = "表";
    public const string Year = "年份";
    public const string Scope = "统计范围";
    public const string Basis = "口径";
    public const string ChangeReason = "变动原因";
    public const string State = "状态";
    public const string Section = "章节";
    public const string SectionText = "自定义文字";

    public const string ParkName = "park.name";
    public const string StandardCode = "standard";
    public const string ReportYear = "reportYear";
    public const string BaseYear = "baseYear";
    public const string Demo = "demo";
    public const string DominantShare = "dominantIndustryShare";
    public const string SelectionReason = "selectionChangeReason";
    public const string ProfilePrefix = "profile.";

    public const string Yes = "是";
    public const string No = "否";
    public const string Mandatory = "必选";
    public const string NotApplicable = "不涉及";

    /// <summary>Members of the profile in the order of the disclosure form, with their names.</summary>
    public static readonly (string Code, LocalText Name)[] Profile =
    [
        ("name", new("园区全称", "Full name")),
        ("shortName", new("园区简称", "Short name")),
        ("province", new("省（自治区、直辖市）", "Province")),
        ("city", new("市", "City")),
        ("address", new("通信地址", "Address")),
        ("postcode", new("邮编", "Postcode")),
        ("level", new("园区级别", "Level")),
        ("type", new("园区类型", "Type")),
        ("typeNote", new("其他类型注明", "Other type")),
        ("phone", new("电话", "Telephone")),
        ("email", new("电子邮箱", "E-mail")),
        ("status", new("命名状态", "Title")),
        ("contact", new("联系人", "Contact")),
        ("fillDate", new("填报日期（年-月-日）", "Date of filling in (yyyy-MM-dd)")),
    ];

    /// <summary>Members of the profile that tick a box of the disclosure form: the words of the drop-down and what is stored.</summary>
    public static readonly IReadOnlyDictionary<string, (string Code, string Zh)[]> ProfileChoices = new Dictionary<string, (string, string)[]>
    {
        ["level"] = [("national", "国家级"), ("provincial", "省级"), ("below-provincial", "省级以下")],
        ["type"] =
        [
            ("economic-technological", "经济技术开发区"), ("high-tech", "高新技术产业开发区"), ("bonded", "保税区"), ("export-processing", "出口加工区"),
            ("border-cooperation", "边境经济合作区"), ("economic", "经济开发区"), ("other", "其他"),
        ],
        ["status"] = [("named", "已命名"), ("building", "创建中")],
    };

    /// <summary>States of a value and how the workbook words them.</summary>
    public static readonly (string Code, string Zh)[] States = [("provisional", "暂定"), ("approved", "已审定")];
}
