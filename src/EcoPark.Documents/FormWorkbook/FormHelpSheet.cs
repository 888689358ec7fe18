using System.Globalization;
using EcoPark.Documents.Excel;

namespace EcoPark.Documents.FormWorkbook;

/// <summary>The sheet 说明: what is asked, from whom, of which year, until when, and how cells are filled in.</summary>
internal static class FormHelpSheet
{
    private static readonly (StyleName Style, string Sample, string Meaning)[] Legend =
    [
        (StyleName.RequiredInput, "必填", "深黄：必填。确实没有的，在“不涉及原因”中写明原因。"),
        (StyleName.Input, "选填", "浅黄：有则填写。"),
        (StyleName.Missing, FormLayout.Computed, "由其他单元格自动汇总，不用填写。"),
        (StyleName.Label, "锁定", "白色：项目、单位说明和上年值，已锁定。"),
    ];

    private static readonly string[] Rules =
    [
        "留空表示未填，不会当作 0；确实为零的填 0。",
        "与本单位无关的，在“不涉及原因”列写原因；明细表的单元格写“不涉及:原因”。",
        "数字可以带千分号和单位（如 680 万立方米），系统会换算并保留原值；也可以在“单位”列另选单位。",
        "单元格里的公式按其计算结果读取，读取时会提醒。",
        "可以调整列宽、移动和改名工作表、在明细表中加行；请勿改动代码列（行）和“版本标记”。",
        "上传后先检查、不写入；有问题的单元格会标色，连同“检查结果”工作表一并退回本工作簿。",
    ];

    public static Sheet Build(FormWorkbookRequest request)
    {
        var (form, identity) = (request.Form, request.Identity);
        var sheet = new Sheet(FormLayout.HelpSheet) { Protected = true };
        sheet.SetWidths(18, 86);
        sheet.Put(1, 1, Cell.Text((identity.Demo ? "【示例数据】" : "") + form.Name.Zh, StyleName.Title));
        sheet.Merge(new CellRange(new(1, 1), new(2, 1)));
        sheet.SetHeight(1, 32);
        (string, string)[] facts =
        [
            ("填报单位", identity.SubjectName), ("代码", identity.Subject), ("园区", identity.Park),
            ("数据年度", string.Create(CultureInfo.InvariantCulture, $"{identity.Year} 年")),
            ("截止日期", form.Due.For(identity.Year).ToString("yyyy年M月d日", CultureInfo.InvariantCulture)),
            ("模板版本", $"{form.Code} {form.Version}"),
        ];
        var row = 3;
        foreach (var (name, text) in facts)
        {
            sheet.PutRow(1, row++, [Cell.Text(name, StyleName.Label), Cell.Text(text, StyleName.Label)]);
        }

        if (identity.Demo)
        {
            sheet.PutRow(1, row++, [Cell.Text("示例数据", StyleName.Error), Cell.Text("本工作簿中的单位和数值均为示例，不是真实数据。", StyleName.Error)]);
        }

        row = Block(sheet, row + 1, "图例", Legend.Select(line => (Cell.Text(line.Sample, line.Style), line.Meaning)));
        row = Block(sheet, row + 1, "填写规则", Rules.Select((text, index) => (Cell.Text($"规则 {index + 1}", StyleName.Label), text)));
        Block(sheet, row + 1, "工作表", Contents(request));
        return sheet;
    }

    private static IEnumerable<(Cell Head, string Text)> Contents(FormWorkbookRequest request)
    {
        foreach (var section in request.Form.Sections)
        {
            var entered = section.Fields.Count(field => field.IsEntered);
            var parts = section.Grids.Select(grid => $"明细表“{grid.Name.Zh}”").Prepend(string.Create(CultureInfo.InvariantCulture, $"{entered} 项")).Where(part => part != "0 项");
            yield return (Cell.Text(section.Name.Zh, StyleName.Label), string.Join("；", parts));
        }

        foreach (var note in request.Notes)
        {
            yield return (Cell.Text("提示", StyleName.Label), note);
        }
    }

    private static int Block(Sheet sheet, int row, string heading, IEnumerable<(Cell Head, string Text)> lines)
    {
        sheet.Put(1, row++, Cell.Text(heading, StyleName.Heading));
        foreach (var (head, text) in lines)
        {
            sheet.PutRow(1, row++, [head, Cell.Text(text, StyleName.Label)]);
        }

        return row;
    }
}
