using EcoPark.Documents.Word;

namespace EcoPark.Documents.Tests.Word;

/// <summary>Documents that several tests use.</summary>
internal static class Samples
{
    /// <summary>One block of every kind, with eleven bound numbers, one of them in a table.</summary>
    public static WordDocument Everything() => new()
    {
        Title = "示例经济技术开发区年度评价报告",
        Creator = "示例经济技术开发区管理委员会",
        Created = new DateTimeOffset(2020, 3, 31, 8, 0, 0, TimeSpan.FromHours(8)),
        CustomProperties = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [WordDocument.FactsHashProperty] = "sha256:0123456789abcdef",
        },
        Blocks =
        [
            new WordBlock.TitleLine("示例经济技术开发区国家生态工业示范园区\n2019年度评价报告"),
            WordBlock.Paragraph.Of("（示例，数据均为虚构）", ParagraphStyle.Subtitle),
            new WordBlock.PageBreak(),
            new WordBlock.TableOfContents { Depth = 3, Pages = [3, 3, 3, 4, 5, 6] },
            new WordBlock.PageBreak(),
            new WordBlock.Heading(1, "一、主要工作回顾"),
            .. Body(),
            new WordBlock.PageBreak(),
            new WordBlock.Heading(1, "二、主要成果"),
            VerdictTable(),
            WordBlock.Paragraph.Of("注：①为必选指标。", ParagraphStyle.Note),
            Chart(ChartKind.Line, "图 1　能耗与取水弹性"),
            Chart(ChartKind.Column, null),
            Chart(ChartKind.Bar, "图 2　按行业分列"),
            WordBlock.Paragraph.Of("示例经济技术开发区管理委员会", ParagraphStyle.Signature),
            WordBlock.Paragraph.Of("2020年3月31日", ParagraphStyle.Signature),
            new WordBlock.SectionBreak(PageOrientation.Landscape),
            new WordBlock.Heading(1, "附表　对照考核表"),
            LongTable(),
            new WordBlock.SectionBreak(PageOrientation.Portrait),
            Form(),
            WordBlock.Paragraph.Of("（报告结束）", ParagraphStyle.Centred),
        ],
    };

    /// <summary>A document of one paragraph.</summary>
    public static WordDocument With(params IReadOnlyList<WordInline> runs) => Of(new WordBlock.Paragraph(runs));

    /// <summary>A document of the given blocks.</summary>
    public static WordDocument Of(params IReadOnlyList<WordBlock> blocks) => new() { Title = "示例", Blocks = blocks };

    /// <summary>The bytes of a document.</summary>
    public static byte[] Bytes(WordDocument document)
    {
        using var target = new MemoryStream();
        WordWriter.Write(document, target);
        return target.ToArray();
    }

    private static IEnumerable<WordBlock> Body()
    {
        yield return new WordBlock.Heading(2, "（一）经济稳步发展");
        yield return new WordBlock.Paragraph(
        [
            new WordInline.Text("全年规模以上工业总产值"),
            new WordInline.BoundNumber("a1b2c3d4", "economy.industrial_output", "1234.56", 1),
            new WordInline.Text("亿元，比上年增长"),
            new WordInline.BoundNumber("a1b2c3d5", "economy.industrial_output_growth", "6.2", 1),
            new WordInline.Text("%；单位工业增加值综合能耗"),
            new WordInline.BoundNumber("a1b2c3d6", "indicator.11", "0.31", 1),
            new WordInline.Text("吨标煤/万元。创建区取水"),
            new WordInline.BoundNumber("a1b2c3d7", "item.fresh_water", "1820", 1, TextMarks.Bold),
            new WordInline.Text("万m"),
            new WordInline.Text("3", TextMarks.Superscript),
            new WordInline.Text("，SO"),
            new WordInline.Text("2", TextMarks.Subscript),
            new WordInline.Text("排放量持续下降，"),
            new WordInline.Text("旧的说法", TextMarks.Strike),
            new WordInline.Text("新增上市公司"),
            new WordInline.Placeholder(),
            new WordInline.Text("家。"),
        ]);
        yield return new WordBlock.Heading(3, "1.创新平台");
        yield return new WordBlock.Heading(4, "（1）高新技术企业");
        yield return new WordBlock.Paragraph(
        [
            new WordInline.CheckBox(true), new WordInline.Text("已命名　"), new WordInline.CheckBox(false),
            new WordInline.Text("创建中"), new WordInline.LineBreak(), new WordInline.Text("第二行同一段。"),
        ]);
        const string filler = "园区围绕主导产业补链强链，推动企业实施清洁生产和节能改造，环境质量保持稳定，公众满意度逐年提高。";
        for (var i = 0; i < 7; i++)
        {
            yield return new WordBlock.Paragraph(
            [
                new WordInline.Text(filler + filler),
                new WordInline.Text("检查企业"),
                new WordInline.BoundNumber("fact_of_inspections", "inspection.enterprises_inspected_by_all_lines_together", $"{200 + i}", i + 1),
                new WordInline.Text("家次。"),
            ]);
        }
    }

    private static WordBlock.Table VerdictTable() => new(
        [20, 14, 50, 24, 24, 24],
        [
            new TableRow(
            [
                TableCell.Of("分类") with { RowSpan = 2 }, TableCell.Of("序号") with { RowSpan = 2 },
                TableCell.Of("指标") with { RowSpan = 2 }, TableCell.Of("结果") with { ColumnSpan = 3 },
            ]),
            TableRow.Of("要求", "数值", "是否达标"),
            new TableRow(
            [
                TableCell.Of("经济发展") with { RowSpan = 3 }, TableCell.Of("1"),
                TableCell.Of("高新技术企业工业总产值占园区工业总产值比例", CellAlignment.Left), TableCell.Of("≥30"),
                TableCell.Of([new WordInline.BoundNumber("a1b2c3d6", "indicator.11", "62.60", 2)]), TableCell.Of("达标"),
            ]),
            TableRow.Of("2", "人均工业增加值", "≥15", "-", "-"),
            new TableRow([TableCell.Of("合并的两行三列", CellAlignment.Right) with { ColumnSpan = 2, RowSpan = 2 }, .. TableRow.Of("a", "b", "c").Cells]),
            new TableRow([new TableCell([]), .. TableRow.Of("d", "e", "f").Cells]),
        ])
    {
        HeaderRows = 2,
        Caption = "表 1　指标达标情况",
        TextSize = TableTextSize.Small,
    };

    private static WordBlock.Table LongTable() => new(
        [25, 15, 85, 30, 40, 30],
        [
            TableRow.Of("分类", "序号", "指标", "单位", "要求", "数值"),
            .. Enumerable.Range(1, 40).Select(i => TableRow.Of("环境保护", $"{i}", $"第{i}项示例指标", "%", "≥85", "-")),
        ])
    {
        Caption = "表 2　对照考核表",
    };

    // As in forms: labels, boxes to tick, and one cell of running text that may break across pages.
    private static WordBlock.Table Form() => new(
        [30, 48, 30, 48],
        [
            TableRow.Of("园区名称", "示例经济技术开发区", "邮政编码", "000000"),
            new TableRow(
            [
                TableCell.Of("级别"),
                TableCell.Of(
                    [new WordInline.CheckBox(true), new WordInline.Text("国家级　"), new WordInline.CheckBox(false), new WordInline.Text("省级")],
                    CellAlignment.Left) with { ColumnSpan = 3 },
            ]),
            new TableRow(
            [
                TableCell.Of("主要工作"),
                new TableCell(
                [
                    WordBlock.Paragraph.Of(string.Concat(Enumerable.Repeat("园区持续推进生态工业链网建设。", 12)), ParagraphStyle.CellBody),
                    WordBlock.Paragraph.Of("第二段。", ParagraphStyle.CellBody),
                ])
                {
                    ColumnSpan = 3,
                },
            ], CanSplit: true),
        ])
    {
        HeaderRows = 0,
    };

    private static WordBlock.Chart Chart(ChartKind kind, string? caption) => new()
    {
        Kind = kind,
        Title = "单位工业增加值综合能耗",
        Unit = "吨标煤/万元",
        Categories = ["2016年", "2017年", "2018年", "2019年"],
        Series =
        [
            new ChartSeries("园区", [0.42m, 0.39m, null, 0.31m]),
            new ChartSeries("全省平均", [0.55m, 0.53m, 0.50m, 0.48m]),
        ],
        AlternativeText = "折线图：园区能耗由0.42降至0.31吨标煤/万元",
        Caption = caption,
    };
}
