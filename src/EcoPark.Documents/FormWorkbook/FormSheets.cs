using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.FormWorkbook;

/// <summary>Finds the sheets of a form by the marks in them, or else by their names.</summary>
internal sealed class FormSheets
{
    private readonly ILookup<string, SheetText> marked;
    private readonly WorkbookText workbook;

    public FormSheets(WorkbookText workbook)
    {
        this.workbook = workbook;
        marked = workbook.Sheets
            .SelectMany(sheet => sheet.Cells.TakeWhile(cell => cell.Address.Row <= FormLayout.DeepestRow)
                .Where(cell => cell.Text.StartsWith('#')).Select(cell => (Mark: cell.Text.Trim(), Sheet: sheet)))
            .ToLookup(pair => pair.Mark, pair => pair.Sheet, StringComparer.Ordinal);
    }

    /// <summary>The sheet; null, with a problem, where there is none or there are two.</summary>
    public SheetText? Find(string prefix, string code, LocalText name, List<Problem> problems)
    {
        var found = marked[prefix + code].Distinct().ToList();
        if (found.Count > 1)
        {
            problems.Add(new Problem("two-sheets", found[1].Name, $"工作表“{found[0].Name}”和“{found[1].Name}”都是“{name.Zh}”；请只留一张。",
                $"The sheets '{found[0].Name}' and '{found[1].Name}' both hold {name.En}; keep one."));
            return null;
        }

        if (found.Count == 1 || workbook.Sheet(name.Zh) is not { } named)
        {
            if (found.Count == 0)
            {
                problems.Add(new Problem("missing-sheet", name.Zh, $"工作簿缺少“{name.Zh}”工作表（标记 {prefix}{code}）；请从模板复制回来，或重新下载模板。",
                    $"The workbook lacks the sheet {name.En} (mark {prefix}{code}). Copy it back from the template, or download it again."));
            }

            return found.FirstOrDefault();
        }

        return named;
    }
}
