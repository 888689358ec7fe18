using System.Globalization;
using System.Xml;
using EcoPark.Documents.Packages;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.Excel.Returning;

/// <summary>The sheet 检查结果: every remark with a link to its cell. Texts stand in the sheet itself, so that the workbook's own text table stays as it is.</summary>
internal static class ResultSheet
{
    public const string Name = "检查结果";

    /// <summary>By what an earlier sheet of ours is known.</summary>
    public const string Title = "检查结果 · EcoPark";

    private const int HeaderRow = 4;

    private static readonly string[] Headings = ["序号", "级别", "位置", "项目", "填写的值", "问题", "下一步"];
    private static readonly double[] Widths = [7, 8, 24, 24, 24, 70, 34];

    public static byte[] Write(IReadOnlyList<CellRemark> remarks, MarkStyles? styles)
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, PartXml.Written))
        {
            writer.WriteStartElement("worksheet", OfficeNames.Sheet);
            Columns(writer);
            writer.WriteStartElement("sheetData");
            var errors = remarks.Count(remark => remark.Severity == Severity.Error);
            Row(writer, 1, [(Title, styles?.Header)]);
            Row(writer, 2, [(string.Create(CultureInfo.InvariantCulture, $"错误 {errors} 个，提醒 {remarks.Count - errors} 个。错误须改正；提醒请核对，属实的写说明。改好后直接上传本工作簿。"), null)]);
            Row(writer, HeaderRow, Headings.Select(heading => (heading, styles?.Header)));
            for (var index = 0; index < remarks.Count; index++)
            {
                Row(writer, HeaderRow + 1 + index, Line(remarks[index], index + 1, styles));
            }

            writer.WriteEndElement();
            Links(writer, remarks);
            writer.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static IEnumerable<(string Text, int? Style)> Line(CellRemark remark, int number, MarkStyles? styles) =>
    [
        (number.ToString(CultureInfo.InvariantCulture), styles?.Body),
        remark.Severity == Severity.Error ? ("错误", styles?.Error) : ("提醒", styles?.Warning),
        (remark.Cell.ToString(), styles?.Link),
        (remark.Label.Zh, styles?.Body),
        (remark.Value, styles?.Body),
        (remark.Message.Zh, styles?.Body),
        (remark.NextStep?.Zh ?? (remark.Severity == Severity.Error ? "改正后重新上传" : "核对；属实的写说明"), styles?.Body),
    ];

    private static void Columns(XmlWriter writer)
    {
        writer.WriteStartElement("cols");
        for (var index = 0; index < Widths.Length; index++)
        {
            writer.WriteStartElement("col");
            writer.WriteAttributeString("min", (index + 1).ToString(CultureInfo.InvariantCulture));
            writer.WriteAttributeString("max", (index + 1).ToString(CultureInfo.InvariantCulture));
            writer.WriteAttributeString("width", Widths[index].ToString(CultureInfo.InvariantCulture));
            writer.WriteAttributeString("customWidth", "1");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Row(XmlWriter writer, int number, IEnumerable<(string Text, int? Style)> cells)
    {
        writer.WriteStartElement("row");
        writer.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        var column = 1;
        foreach (var (text, style) in cells)
        {
            writer.WriteStartElement("c");
            writer.WriteAttributeString("r", new CellAddress(column++, number).ToString());
            if (style is { } index)
            {
                writer.WriteAttributeString("s", index.ToString(CultureInfo.InvariantCulture));
            }

            writer.WriteAttributeString("t", "inlineStr");
            writer.WriteStartElement("is");
            writer.WriteStartElement("t");
            writer.WriteAttributeString("xml", "space", null, "preserve");
            writer.WriteString(CellEscape.Write(text));
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Links(XmlWriter writer, IReadOnlyList<CellRemark> remarks)
    {
        if (remarks.Count == 0)
        {
            return;
        }

        writer.WriteStartElement("hyperlinks");
        for (var index = 0; index < remarks.Count; index++)
        {
            var cell = remarks[index].Cell;
            writer.WriteStartElement("hyperlink");
            writer.WriteAttributeString("ref", new CellAddress(3, HeaderRow + 1 + index).ToString());
            writer.WriteAttributeString("location", $"'{cell.Sheet.Replace("'", "''", StringComparison.Ordinal)}'!{cell.Address}");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
