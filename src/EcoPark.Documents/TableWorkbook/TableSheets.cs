using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>Finds the sheet of the table among those of a workbook, and reads it.</summary>
internal sealed class TableSheets(
    WorkbookFile workbook, TableDefinition definition, (CompactTexts Texts, NumberFormats Formats) shared, WorkbookLimits limits)
{
    public Result<ReadTable> Read()
    {
        var found = new List<(WorkbookFile.SheetLink Link, TableHead Head)>();
        var marked = false;
        foreach (var link in workbook.Sheets)
        {
            if (!Rows(link).TryGet(out var rows, out var problem))
            {
                return problem;
            }

            using (rows)
            {
                var head = new TableHead(definition);
                while (rows.Next() && rows.Row <= TableHead.DeepestRow)
                {
                    if (link.Hidden && TableMarks.Begins(rows))
                    {
                        marked = true;
                        problem = TableMarks.Check(rows, link.Name, definition);
                        break;
                    }

                    head.Look(rows, TableMarks.Prefix + definition.Code);
                }

                if ((problem ?? rows.Problem) is { } wrong)
                {
                    return wrong;
                }

                if (head.Found > 0 && !link.Hidden)
                {
                    found.Add((link, head));
                }
            }
        }

        return definition.OnlyTemplate && !marked ? NoMark() : Choose(found);
    }

    private Result<ReadTable> Choose(List<(WorkbookFile.SheetLink Link, TableHead Head)> found)
    {
        var marked = found.Where(sheet => sheet.Head.IsMarked).ToList();
        if (marked.Count > 1)
        {
            return new Problem("two-tables", marked[1].Link.Name,
                $"工作表“{marked[0].Link.Name}”和“{marked[1].Link.Name}”都是“{definition.Name.Zh}”；请只留一张。",
                $"The sheets '{marked[0].Link.Name}' and '{marked[1].Link.Name}' both hold {definition.Name.En}; keep one.");
        }

        var (link, head) = marked.Count == 1 ? marked[0] : found.OrderByDescending(sheet => sheet.Head.Found).FirstOrDefault();
        if (link is null)
        {
            return new Problem("no-table", "",
                $"没有找到“{definition.Name.Zh}”的表头；前 {TableHead.DeepestRow} 行内须有一行列名，如“{definition.Columns[0].Name.Zh}”。请用模板填写。",
                string.Create(CultureInfo.InvariantCulture, $"No headings of {definition.Name.En} within the first {TableHead.DeepestRow} rows, such as '{definition.Columns[0].Name.En}'. Use the template."));
        }

        return CheckHead(link.Name, head) is { } problem ? problem : ReadSheet(link, head);
    }

    private Problem? CheckHead(string sheet, TableHead head)
    {
        var missing = definition.Columns.Where((column, index) => column.Required && head.Places[index] == 0).ToList();
        if (missing.Count > 0)
        {
            return new Problem("missing-column", sheet,
                $"工作表“{sheet}”缺少必填的列：{string.Join('、', missing.Select(column => column.Name.Zh))}；请补上列名，或用模板填写。",
                $"The sheet '{sheet}' lacks the required columns {string.Join(", ", missing.Select(column => column.Name.En))}. Add their headings, or use the template.");
        }

        if (head.Repeated < 0)
        {
            return null;
        }

        var twice = definition.Columns[head.Repeated].Name;
        return new Problem("repeated-column", $"{sheet}!{head.LastRow}", $"工作表“{sheet}”中列“{twice.Zh}”出现两次；请删去一列。",
            $"The column {twice.En} stands twice in the sheet '{sheet}'; delete one.");
    }

    private Result<ReadTable> ReadSheet(WorkbookFile.SheetLink link, TableHead head)
    {
        if (!Rows(link).TryGet(out var rows, out var problem))
        {
            return problem;
        }

        using (rows)
        {
            var reader = new TableRowReader(definition, link.Name, head.Places);
            while (rows.Next())
            {
                if (rows.Row > head.LastRow && !reader.Take(rows))
                {
                    return new Problem("too-many-rows", $"{link.Name}!{rows.Row}",
                        string.Create(CultureInfo.InvariantCulture, $"工作表“{link.Name}”的数据超过 {definition.MaximumRows} 行；请拆分后分批导入。"),
                        string.Create(CultureInfo.InvariantCulture, $"The sheet '{link.Name}' has more than {definition.MaximumRows} rows. Split it and import the parts."));
                }
            }

            return rows.Problem is { } wrong ? wrong : reader.Result();
        }
    }

    private Result<SheetRows> Rows(WorkbookFile.SheetLink link)
    {
        if (link.Part is null)
        {
            return WorkbookProblems.MissingSheet(link.Name);
        }

        return workbook.Package.OpenPart(link.Part).TryGet(out var stream, out var problem)
            ? SheetRows.Over(stream, new SheetRows.Source(link.Name, link.Part, shared.Texts, shared.Formats, workbook.From1904, limits))
            : problem;
    }

    private Problem NoMark() => new("wrong-table", "",
        $"文件不是从本平台下载的“{definition.Name.Zh}”模板（没有版本标记）；请下载模板，把数据粘贴过去。",
        $"The file is no template of {definition.Name.En} from this platform: it has no version mark. Download the template and paste the data into it.");
}
