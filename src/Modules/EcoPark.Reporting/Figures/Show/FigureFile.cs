using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Web;
using EcoPark.Standards.Definitions;

namespace EcoPark.Reporting.Figures.Show;

/// <summary>The table as a file: what the page shows, for spreadsheet programs.</summary>
internal static class FigureFile
{
    private static readonly (TableColumn Column, Func<FigureRow, string?> Text)[] Columns =
    [
        (Column("section", "部分", "Section"), row => row.Section.In(Words.IsChinese)),
        (Column("code", "代码", "Code"), row => row.Code),
        (Column("name", "数字", "Figure"), row => row.Name.In(Words.IsChinese)),
        (Column("value", "数值", "Value"), row => row.Value),
        (Column("unit", "单位", "Unit"), row => row.Unit),
        (Column("counted", "口径", "Counted"), row => row.Counted.In(Words.IsChinese)),
        (Column("state", "状态", "State"), row => Word(row.State)),
        (Column("reason", "原因", "Reason"), row => row.Reason?.In(Words.IsChinese)),
        (Column("last-year", "上年", "Last year"), row => row.LastYear),
        (Column("source", "来源", "Source"), row => row.Origin?.Words.In(Words.IsChinese)),
        (Column("office", "填报部门", "Stated by"), row => row.Place?.Office),
    ];

    public static byte[] Csv(FigureTable table, FigureFilter filter) => SafeCsv.Write(
        [.. table.Rows.Where(filter.Holds).Select(row => (IReadOnlyList<string>)[.. Columns.Select(column => column.Text(row) ?? "")]).Prepend([.. Columns.Select(column => column.Column.Name.In(Words.IsChinese))])]);

    public static byte[] Workbook(FigureTable table, FigureFilter filter) => WorkbookWriter.ToBytes(TableWorkbookWriter.Build(new()
    {
        Definition = new TableDefinition { Code = "report-figures", Version = "1", Name = new LocalText("报告数字", "Report figures"), Year = table.Year, Columns = [.. Columns.Select(column => column.Column)] },
        Notes = [string.Create(CultureInfo.InvariantCulture, $"{table.Park.Name} {table.Year}年 报告数字"), "只供查阅：数字在部门表和台账中填报，不从本表导入。"],
        Rows = [.. table.Rows.Where(filter.Holds).Select(row => Columns.ToDictionary(column => column.Column.Code, column => column.Text(row) ?? "", StringComparer.Ordinal))],
        Demo = table.Park.IsDemo,
    }));

    public static string Word(FigureStanding state) => state switch
    {
        FigureStanding.Stated => Words.Say("有", "Known"),
        FigureStanding.Provisional => Words.Say("待采纳", "Provisional"),
        FigureStanding.NotApplicable => Words.Say("不涉及", "Not applicable"),
        FigureStanding.NotComputable => Words.Say("无法计算", "Not computable"),
        _ => Words.Say("未填", "Missing"),
    };

    private static TableColumn Column(string code, string zh, string en) => new() { Code = code, Name = new LocalText(zh, en) };
}
