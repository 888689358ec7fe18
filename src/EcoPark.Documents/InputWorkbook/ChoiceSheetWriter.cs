using System.Collections.Immutable;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>The sheet 考核指标: one indicator per row, with this year's and last year's choice and its own limit where allowed.</summary>
internal sealed class ChoiceSheetWriter(InputWorkbookRequest request)
{
    private const int HeaderRow = 3;

    public Sheet Build()
    {
        var sheet = new Sheet(InputLayout.ChoiceSheet)
        {
            FrozenRows = HeaderRow,
            Print = new PrintSetup { RepeatRows = (HeaderRow, HeaderRow), Landscape = true },
        };
        sheet.SetWidths(7, 12, 46, 14, 20, 12, 12, 12, 40);
        sheet.Put(1, 1, Cell.Text("考核指标选择", StyleName.Title));
        sheet.Merge(new CellRange(new(1, 1), new(9, 1)));
        sheet.SetHeight(1, 28);
        sheet.Put(1, 2, Cell.Text(Rules(), StyleName.Body));
        sheet.Merge(new CellRange(new(1, 2), new(9, 2)));
        string[] headings = [InputLayout.Number, "分类", "指标", "类别", "要求", InputLayout.Chosen, InputLayout.ChosenBefore, InputLayout.OtherLimit, InputLayout.Evidence];
        sheet.PutRow(1, HeaderRow, headings.Select(text => Cell.Text(text, StyleName.Header)));
        var row = HeaderRow + 1;
        foreach (var indicator in request.Standard.Indicators)
        {
            Row(sheet, row++, indicator);
        }

        return sheet;
    }

    private string Rules()
    {
        var groups = request.Standard.Groups.Select(group => $"{group.Code}（{string.Join("、", group.Members)}）至少选 {group.AtLeast} 项");
        return request.Standard.Groups.IsEmpty
            ? "本标准的指标全部考核，不需选择。"
            : "必选指标全部考核；可选指标分组选择：" + string.Join("；", groups) + "。整列留空表示尚未决定。";
    }

    private void Row(Sheet sheet, int row, Indicator indicator)
    {
        var limits = string.Join("；", indicator.Limits.Select(limit => limit.Printed));
        sheet.PutRow(1, row,
        [
            Cell.Number(indicator.Number, StyleName.Centre),
            Cell.Text(indicator.Class, StyleName.Centre),
            Cell.Text(indicator.Name.Zh + Marks(indicator), StyleName.Label),
            Cell.Text(indicator.IsMandatory ? InputLayout.Mandatory : $"可选 {indicator.Group}", StyleName.Centre),
            Cell.Text(limits, StyleName.Centre),
            Choice(indicator, request.ParkYear?.Selection),
            Choice(indicator, request.ParkYear?.PreviousSelection),
        ]);
        if (!indicator.IsMandatory)
        {
            sheet.AddRule(new CellRange(new(6, row), new(7, row)), new InputRule.OneOf([InputLayout.Yes, InputLayout.No]) { Title = "考核指标", Refusal = "请选“是”或“否”，未决定时留空。" });
        }

        OtherLimit(sheet, row, indicator);
    }

    private static Cell Choice(Indicator indicator, ImmutableSortedSet<int>? chosen)
    {
        var text = chosen switch
        {
            null => string.Empty,
            _ when chosen.Contains(indicator.Number) => InputLayout.Yes,
            _ => InputLayout.No,
        };
        return indicator.IsMandatory
            ? Cell.Text(text == InputLayout.Yes ? text : InputLayout.Mandatory, StyleName.Centre)
            : Cell.Text(text, StyleName.InputText);
    }

    private void OtherLimit(Sheet sheet, int row, Indicator indicator)
    {
        if (!request.Standard.IsMarked(indicator, FootnoteRule.DominantIndustryLimit))
        {
            sheet.PutRow(8, row, [Cell.Text("—", StyleName.Centre), Cell.Text("—", StyleName.Centre)]);
            return;
        }

        var given = request.ParkYear?.LimitOverrides.FirstOrDefault(candidate => candidate.Indicator == indicator.Number);
        sheet.Put(8, row, given is null ? Cell.Blank(StyleName.Input) : CellNumber.Of(given.Limit, StyleName.Input));
        sheet.Put(9, row, Cell.Text(given?.Evidence ?? string.Empty, StyleName.InputText));
        sheet.AddRule(CellRange.Of(new(8, row)), new InputRule.MessageOnly { Title = "替换限值", Prompt = $"仅当最大工业行业产值占比大于 0.7 时填写；单位 {indicator.Unit.Symbol}，并填写依据文件。" });
    }

    private string Marks(Indicator indicator) =>
        string.Concat(request.Standard.Footnotes.Where(footnote => indicator.Footnotes.Contains(footnote.Number)).Select(footnote => footnote.Mark));
}
