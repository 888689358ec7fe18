using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Documents.Tests.Excel;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Xunit;

namespace EcoPark.Documents.Tests.TableWorkbook;

/// <summary>A small list with a column of every kind, and short ways to write and read it.</summary>
internal static class Lists
{
    public static TableDefinition Firms { get; } = new()
    {
        Code = "firms",
        Version = "1",
        Name = new LocalText("企业名录", "Enterprises"),
        Year = 2019,
        MaximumRows = 1_000,
        Columns =
        [
            new TableColumn { Code = "uscc", Name = new("统一社会信用代码", "Credit code"), Required = true, Unique = true },
            new TableColumn { Code = "name", Name = new("企业名称", "Name"), Required = true, OtherNames = ["单位名称"] },
            new TableColumn { Code = "industry", Name = new("行业", "Industry"), Kind = FormFieldKind.Choice, Choices = [new CodeEntry("2614", new("有机化学原料制造", "Organic chemicals")), new CodeEntry("2651", new("初级形态塑料", "Plastics"))] },
            new TableColumn { Code = "waste", Name = new("废物代码", "Waste"), Kind = FormFieldKind.Choice, OpenChoices = true, Choices = [new CodeEntry("900-249-08", new("废矿物油", "Waste oil"))] },
            new TableColumn { Code = "output", Name = new("工业总产值", "Output"), Kind = FormFieldKind.Number, Unit = "万元", Minimum = 0, NotApplicable = true },
            new TableColumn { Code = "rate", Name = new("重复利用率", "Reuse"), Kind = FormFieldKind.Number, Unit = "%", Maximum = 100 },
            new TableColumn { Code = "staff", Name = new("从业人员", "Staff"), Kind = FormFieldKind.Whole, Unit = "人" },
            new TableColumn { Code = "since", Name = new("投产日期", "Since"), Kind = FormFieldKind.Date },
            new TableColumn { Code = "audit", Name = new("清洁生产审核", "Audit"), Kind = FormFieldKind.YesNo },
        ],
    };

    public static byte[] Write(params IReadOnlyDictionary<string, string>[] rows) =>
        WorkbookWriter.ToBytes(TableWorkbookWriter.Build(new TableWorkbookRequest { Definition = Firms, Rows = rows }));

    public static ReadTable Read(byte[] bytes, TableDefinition? definition = null)
    {
        var result = TableWorkbookReader.Read(new MemoryStream(bytes), definition ?? Firms);
        return result.Value ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    public static Problem Refusal(byte[] bytes, TableDefinition? definition = null) =>
        Assert.Single(TableWorkbookReader.Read(new MemoryStream(bytes), definition ?? Firms).Problems);

    /// <summary>People's own list: headings in row 1, one row of given cells, other columns valid.</summary>
    public static byte[] Own(string column, Cell cell) => Own([(column, cell)]);

    public static byte[] Own(params (string Column, Cell Cell)[] cells)
    {
        var sheet = new Sheet("名单");
        (string Name, Cell Cell)[] all = [("统一社会信用代码", Text("91320500000000001A")), ("单位名称", Text("示例公司")), .. cells];
        var at = 1;
        foreach (var (name, cell) in all.GroupBy(pair => pair.Name).Select(group => group.Last()))
        {
            sheet.Put(at, 1, Text(name));
            sheet.Put(at++, 2, cell);
        }

        return WorkbookWriter.ToBytes(Books.Of(sheet));
    }

    public static Cell Text(string text) => Cell.Text(text, StyleName.Plain);
}
