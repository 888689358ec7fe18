using System.Globalization;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Registry.Industries;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms;

namespace EcoPark.Registry.Enterprises.Import;

/// <summary>The register as a table: the template of the import and the columns of the export are the same, so a list can be sent back.</summary>
public sealed class EnterpriseTable(IndustryCodes industries)
{
    private const int MostRows = 10_000; // ours

    public TableDefinition Definition { get; } = new()
    {
        Code = "enterprises",
        Version = "1",
        Name = new LocalText("企业名录", "Enterprises"),
        MaximumRows = MostRows,
        Columns =
        [
            Column("uscc", "统一社会信用代码", "Credit code", "营业执照上的 18 位代码") with { Required = true, Unique = true, LongestText = 40, OtherNames = ["信用代码", "社会信用代码"] },
            Column("name", "企业名称", "Name", "营业执照上的全称") with { Required = true, OtherNames = ["单位名称", "企业名", "单位详细名称"] },
            Column("short-name", "简称", "Short name", "地图和列表上用；空着用全称") with { OtherNames = ["企业简称"] },
            Industry(industries),
            Column("above-scale", "规上", "Above designated size", "统计部门认定") with { Kind = FormFieldKind.YesNo, OtherNames = ["是否规上"] },
            Column("key-discharger", "重点排污单位", "Key discharger", "在当年名录中") with { Kind = FormFieldKind.YesNo },
            Year("high-tech-from", "高新证书起始年", "High-tech from"),
            Year("high-tech-until", "高新证书终止年", "High-tech until"),
            Column("address", "地址", "Address") with { OtherNames = ["详细地址", "企业地址"] },
            Column("legal-person", "法定代表人", "Legal representative") with { OtherNames = ["法人"] },
            Column("contact", "联系人", "Contact") with { OtherNames = ["环保负责人"] },
            Column("phone", "联系电话", "Phone") with { OtherNames = ["电话", "手机"] },
            Degrees("longitude", "经度", "Longitude"),
            Degrees("latitude", "纬度", "Latitude"),
            Column("grid", "网格", "Grid"),
            Column("block", "地块", "Block"),
            Column("started", "投产日期", "In production since") with { Kind = FormFieldKind.Date },
            Year("since", "参与汇总起始年", "In the totals from"),
            Year("until", "参与汇总终止年", "In the totals until"),
        ],
    };

    /// <summary>What the enterprise is after the row: an empty cell leaves what is known.</summary>
    internal static EnterpriseDescription Read(TableRow row, EnterpriseDescription? known)
    {
        var before = known ?? new EnterpriseDescription { Name = "" };
        return new EnterpriseDescription
        {
            Name = row.Text("name") ?? before.Name,
            ShortName = row.Text("short-name") ?? (known is null || known.ShortName == known.Name ? row.Text("name") : known.ShortName),
            IndustryCode = row.Text("industry") ?? before.IndustryCode ?? "",
            IsAboveScale = row.YesNo("above-scale") ?? before.IsAboveScale,
            IsKeyDischarger = row.YesNo("key-discharger") ?? before.IsKeyDischarger,
            HighTechFrom = Whole(row, "high-tech-from") ?? before.HighTechFrom,
            HighTechUntil = Whole(row, "high-tech-until") ?? before.HighTechUntil,
            Address = row.Text("address") ?? before.Address,
            LegalPerson = row.Text("legal-person") ?? before.LegalPerson,
            ContactName = row.Text("contact") ?? before.ContactName,
            ContactPhone = row.Text("phone") ?? before.ContactPhone,
            Longitude = (double?)row.Decimal("longitude") ?? before.Longitude,
            Latitude = (double?)row.Decimal("latitude") ?? before.Latitude,
            Grid = row.Text("grid") ?? before.Grid,
            Block = row.Text("block") ?? before.Block,
            StartedOn = row.Date("started") ?? before.StartedOn,
            Since = Whole(row, "since") ?? before.Since,
            Until = Whole(row, "until") ?? before.Until,
        };
    }

    /// <summary>A row of the template filled from the register.</summary>
    internal static Dictionary<string, string> Write(string uscc, EnterpriseDescription enterprise) => new(StringComparer.Ordinal)
    {
        ["uscc"] = uscc,
        ["name"] = enterprise.Name,
        ["short-name"] = enterprise.ShortName ?? "",
        ["industry"] = enterprise.IndustryCode ?? "",
        ["above-scale"] = enterprise.IsAboveScale ? "是" : "否",
        ["key-discharger"] = enterprise.IsKeyDischarger ? "是" : "否",
        ["high-tech-from"] = Text(enterprise.HighTechFrom),
        ["high-tech-until"] = Text(enterprise.HighTechUntil),
        ["address"] = enterprise.Address ?? "",
        ["legal-person"] = enterprise.LegalPerson ?? "",
        ["contact"] = enterprise.ContactName ?? "",
        ["phone"] = enterprise.ContactPhone ?? "",
        ["longitude"] = enterprise.Longitude?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["latitude"] = enterprise.Latitude?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["grid"] = enterprise.Grid ?? "",
        ["block"] = enterprise.Block ?? "",
        ["started"] = enterprise.StartedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        ["since"] = Text(enterprise.Since),
        ["until"] = Text(enterprise.Until),
    };

    /// <summary>The column in which a problem of <see cref="EnterpriseRules"/> stands.</summary>
    internal static string ColumnOf(string field) => field switch
    {
        "shortName" => "short-name",
        "legalPerson" => "legal-person",
        "contactName" => "contact",
        "contactPhone" => "phone",
        "highTech" => "high-tech-from",
        _ => field,
    };

    private static TableColumn Column(string code, string zh, string en, string? help = null) =>
        new() { Code = code, Name = new LocalText(zh, en), LongestText = 200, Help = help is null ? null : new LocalText(help, en) };

    private static TableColumn Year(string code, string zh, string en) => Column(code, zh, en) with { Kind = FormFieldKind.Whole, Minimum = 1949, Maximum = 2100 };

    private static TableColumn Degrees(string code, string zh, string en) =>
        Column(code, zh, en, "CGCS2000，十进制度") with { Kind = FormFieldKind.Number, Unit = "度", OtherNames = [zh + "坐标"] };

    private static TableColumn Industry(IndustryCodes industries)
    {
        var column = Column("industry", "行业代码", "Industry", "GB/T 4754-2017，2 至 4 位") with { OtherNames = ["行业", "国民经济行业代码"] };
        return industries.Entries.IsEmpty ? column : column with { Kind = FormFieldKind.Choice, Choices = industries.Entries, OpenChoices = true };
    }

    private static int? Whole(TableRow row, string column) => row.Decimal(column) is { } value ? (int)value : null;

    private static string Text(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
