using EcoPark.Documents.Excel;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>The sheet 说明: what to fill in where, and what the program does with it.</summary>
internal static class HelpSheet
{
    public static Sheet Build(InputWorkbookRequest request)
    {
        var sheet = new Sheet(InputLayout.HelpSheet);
        sheet.SetWidths(18, 92);
        sheet.Put(1, 1, Cell.Text($"{request.Standard.Name.Zh}数据填报表", StyleName.Title));
        sheet.Merge(new CellRange(new(1, 1), new(2, 1)));
        sheet.SetHeight(1, 32);
        sheet.PutRow(1, 3, [Cell.Text("工作表", StyleName.Header), Cell.Text("填写内容", StyleName.Header)]);
        var row = 4;
        foreach (var (name, text) in Lines(request))
        {
            sheet.PutRow(1, row, [Cell.Text(name, StyleName.Label), Cell.Text(text, StyleName.Label)]);
            row++;
        }

        sheet.Put(1, ++row, Cell.Text("填写规则", StyleName.Heading));
        foreach (var (number, rule) in Rules.Index())
        {
            sheet.PutRow(1, ++row, [Cell.Text($"规则 {number + 1}", StyleName.Label), Cell.Text(rule, StyleName.Label)]);
        }

        return sheet;
    }

    private static readonly string[] Rules =
    [
        "深黄单元格必填，浅黄单元格按需填写，白色单元格可填可不填；其余单元格请勿改动。",
        "留空表示未知。未知不会当作 0，用到它的指标判为“未填”。确实为零的，填 0。",
        "与本园区无关的数据填“不涉及:原因”，例如“不涉及:无再生产业”。",
        "数值单元格只填数字，不带单位、千分号和说明；也可以写公式，读取时采用公式的计算结果。",
        "百分数按单位“%”填写：62.6 % 填 62.6；单元格本身设为百分比格式时，显示为 62.6% 即可。",
        "数值取 15 位有效数字，小数最多 12 位，绝对值小于 10 的 18 次方。",
        "“来源”写明统计报表、文件或台账的名称；不写时，以单元格位置（如“数据!F12”）为来源。",
        "标题行和第一列的代码是读取依据，请勿改动；可以插入行列、调整列宽和顺序。",
    ];

    private static IEnumerable<(string Name, string Text)> Lines(InputWorkbookRequest request)
    {
        yield return (InputLayout.ParkSheet, "园区名称、报告年、基准年、用水地区类别等，以及信息公开表的基本情况。");
        yield return (InputLayout.ChoiceSheet, $"{request.Standard.Number} 各指标本年和上年是否选为考核指标；符合条件时的替换限值及依据。");
        yield return (InputLayout.DataSheet, "计算指标所用的原始数据，按年份分列。基准年数据应与批准的建设规划一致。");
        yield return (InputLayout.FigureSheet, "年度评价报告正文引用的数字，按年份分列。");
        yield return (InputLayout.ListSheet, "年度评价报告逐一列举的项目、企业、荣誉和活动。");
        yield return (InputLayout.DetailSheet, "个别数值的来源、统计范围、口径、变动原因和状态。");
        yield return (InputLayout.TextSheet, "替换报告默认模板的文字。");
    }
}
