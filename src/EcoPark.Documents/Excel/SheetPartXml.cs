using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using CellElement = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace EcoPark.Documents.Excel;

/// <summary>Turns one sheet into the elements of its part, in the order the schema demands.</summary>
internal sealed class SheetPartXml(Sheet sheet, SharedText texts, StyleTable styles, bool active)
{
    private const uint A4 = 9;

    public Worksheet Build(string? commentsDrawing)
    {
        var part = new Worksheet();
        part.Append(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        part.Append(View());
        part.Append(new SheetFormatProperties { DefaultRowHeight = 15.75 });
        if (sheet.Widths.Count > 0)
        {
            part.Append(new Columns(sheet.Widths.Select(width => new Column
            {
                Min = (uint)width.Key,
                Max = (uint)width.Key,
                Width = width.Value,
                CustomWidth = true,
            })));
        }

        part.Append(new SheetData(Rows()));
        AppendProtection(part);
        AppendMerges(part);
        AppendRules(part);
        AppendPrint(part);
        if (commentsDrawing is not null)
        {
            part.Append(new LegacyDrawing { Id = commentsDrawing });
        }

        return part;
    }

    private SheetViews View()
    {
        var view = new SheetView { ShowGridLines = false, TabSelected = active, WorkbookViewId = 0 };
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0)
        {
            var pane = (sheet.FrozenRows > 0, sheet.FrozenColumns > 0) switch
            {
                (true, true) => PaneValues.BottomRight,
                (true, false) => PaneValues.BottomLeft,
                _ => PaneValues.TopRight,
            };
            view.Append(new Pane
            {
                HorizontalSplit = sheet.FrozenColumns > 0 ? sheet.FrozenColumns : null,
                VerticalSplit = sheet.FrozenRows > 0 ? sheet.FrozenRows : null,
                TopLeftCell = new CellAddress(sheet.FrozenColumns + 1, sheet.FrozenRows + 1).ToString(),
                ActivePane = pane,
                State = PaneStateValues.Frozen,
            });
            view.Append(new Selection { Pane = pane });
        }

        return new SheetViews(view);
    }

    private IEnumerable<Row> Rows()
    {
        var cellsByRow = sheet.Cells.GroupBy(cell => cell.Key.Row).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var number in cellsByRow.Keys.Union(sheet.Heights.Keys).Order())
        {
            var row = new Row { RowIndex = (uint)number };
            var cells = cellsByRow.GetValueOrDefault(number);
            if ((sheet.Heights.TryGetValue(number, out var given) ? given : RowHeight.Of(sheet, cells ?? [])) is { } height)
            {
                row.Height = height;
                row.CustomHeight = true;
            }

            if (cells is not null)
            {
                row.Append(cells.Select(cell => Element(cell.Key, cell.Value)));
            }

            yield return row;
        }
    }

    private CellElement Element(CellAddress at, Cell cell)
    {
        var element = new CellElement { CellReference = at.ToString(), StyleIndex = styles.IndexOf(cell.Style) };
        switch (cell.Content)
        {
            case CellContent.Blank:
                break;
            case CellContent.Text text:
                element.DataType = CellValues.SharedString;
                element.CellValue = new CellValue(texts.IndexOf(text.Value).ToString(CultureInfo.InvariantCulture));
                break;
            case CellContent.Number number:
                element.CellValue = new CellValue(number.Digits);
                break;
            case CellContent.Formula formula:
                AppendFormula(element, formula);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        return element;
    }

    private static void AppendFormula(CellElement element, CellContent.Formula formula)
    {
        element.CellFormula = new CellFormula(formula.Expression);
        switch (formula.Cached)
        {
            case CellContent.Number number:
                element.CellValue = new CellValue(number.Digits);
                break;
            case CellContent.Text text:
                element.DataType = CellValues.String;
                element.CellValue = new CellValue(CellEscape.Write(text.Value));
                break;
            default:
                break;
        }
    }

    private void AppendProtection(Worksheet part)
    {
        if (sheet.Protected)
        {
            part.Append(new SheetProtection
            {
                Sheet = true,
                Objects = true,
                Scenarios = true,
                FormatColumns = false,
                FormatRows = false,
            });
        }
    }

    private void AppendMerges(Worksheet part)
    {
        if (sheet.Merged.Count > 0)
        {
            part.Append(new MergeCells(sheet.Merged.Select(range => new MergeCell { Reference = range.ToString() }))
            {
                Count = (uint)sheet.Merged.Count,
            });
        }
    }

    private void AppendRules(Worksheet part)
    {
        if (sheet.Rules.Count > 0)
        {
            part.Append(new DataValidations(sheet.Rules.Select(rule => RuleXml.Of(rule.Cells, rule.Rule)))
            {
                Count = (uint)sheet.Rules.Count,
            });
        }
    }

    private void AppendPrint(Worksheet part)
    {
        part.Append(new PrintOptions { HorizontalCentered = true });
        part.Append(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.7, Header = 0.3, Footer = 0.35 });
        part.Append(new PageSetup
        {
            PaperSize = A4,
            Orientation = sheet.Print.Landscape ? OrientationValues.Landscape : OrientationValues.Portrait,
            FitToWidth = 1,
            FitToHeight = 0,
        });
        if (sheet.Print.PageNumbers)
        {
            part.Append(new HeaderFooter(new OddFooter("&C第 &P 页 共 &N 页")));
        }
    }
}
