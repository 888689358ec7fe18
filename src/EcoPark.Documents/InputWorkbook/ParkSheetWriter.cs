using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>The sheet 基本信息: one field per row.</summary>
internal sealed class ParkSheetWriter(InputWorkbookRequest request)
{
    private const int FirstRow = 4;

    private readonly Sheet sheet = new(InputLayout.ParkSheet)
    {
        FrozenRows = FirstRow - 1,
        Print = new PrintSetup { RepeatRows = (FirstRow - 1, FirstRow - 1) },
    };

    private int row = FirstRow;

    /// <summary>Where the report year stands, for the headings of other sheets.</summary>
    public CellAddress ReportYearCell { get; private set; }

    /// <summary>Where the base year stands.</summary>
    public CellAddress BaseYearCell { get; private set; }

    public Sheet Build()
    {
        var parkYear = request.ParkYear;
        sheet.SetWidths(24, 26, 42, 62);
        sheet.Put(1, 1, Cell.Text("基本信息", StyleName.Title));
        sheet.Merge(new CellRange(new(1, 1), new(4, 1)));
        sheet.SetHeight(1, 28);
        sheet.Put(1, 2, Cell.Text("只填黄色单元格；深黄为必填。空白表示未知，不等于 0。", StyleName.Body));
        sheet.Merge(new CellRange(new(1, 2), new(4, 2)));
        sheet.PutRow(1, FirstRow - 1, new[] { InputLayout.Field, InputLayout.FieldName, InputLayout.FieldValue, InputLayout.FieldNote }.Select(text => Cell.Text(text, StyleName.Header)));
        Text(InputLayout.ParkName, "园区名称", parkYear?.ParkName, "与对照考核表、信息公开表一致的名称。", required: true);
        StandardField();
        ReportYearCell = Year(InputLayout.ReportYear, "报告年", parkYear?.ReportYear ?? request.ReportYear, "本次评价的年份，例如 2024。");
        BaseYearCell = Year(InputLayout.BaseYear, "数据基准年", parkYear?.BaseYear ?? request.BaseYear, "建设规划批准的基准年，须早于报告年。");
        YesNo(InputLayout.Demo, "示例数据", parkYear is null ? null : parkYear.IsDemo, "填“是”时，各文件均标注为示例。");
        foreach (var attribute in request.Standard.Attributes)
        {
            AttributeField(attribute);
        }

        ShareField(parkYear);
        Text(InputLayout.SelectionReason, "考核指标变更原因", parkYear?.SelectionChangeReason, "考核指标的选择应与上年一致；不一致时在此说明原因。");
        foreach (var (code, name) in InputLayout.Profile)
        {
            var value = parkYear is not null && parkYear.Profile.TryGetValue(code, out var text) ? text : null;
            if (InputLayout.ProfileChoices.TryGetValue(code, out var choices))
            {
                ChoiceField(code, name, value, choices);
            }
            else
            {
                Text(InputLayout.ProfilePrefix + code, name.Zh, value, "用于信息公开表的基本情况。");
            }
        }

        return sheet;
    }

    private void ChoiceField(string code, LocalText name, string? value, (string Code, string Zh)[] choices)
    {
        var shown = choices.FirstOrDefault(choice => choice.Code == value).Zh ?? value ?? string.Empty;
        Put(
            InputLayout.ProfilePrefix + code, name.Zh, Cell.Text(shown, StyleName.InputText), "在信息公开表的基本情况中勾选。",
            new InputRule.OneOf([.. choices.Select(choice => choice.Zh)]) { Refusal = "请从下拉列表选择。" });
    }

    private CellAddress Put(string code, string name, Cell cell, string note, InputRule? rule = null)
    {
        sheet.PutRow(1, row, [Cell.Text(code, StyleName.Code), Cell.Text(name, StyleName.Label), cell, Cell.Text(note, StyleName.Label)]);
        var at = new CellAddress(3, row++);
        if (rule is not null)
        {
            sheet.AddRule(CellRange.Of(at), rule with { Title = rule.Title.Length > 0 ? rule.Title : name });
        }

        return at;
    }

    private void Text(string code, string name, string? value, string note, bool required = false)
    {
        var cell = Cell.Text(value ?? string.Empty, StyleName.InputText);
        Put(code, name, required ? cell with { Style = StyleName.RequiredText } : cell, note);
    }

    private CellAddress Year(string code, string name, int? year, string note)
    {
        var cell = year is { } number ? Cell.Number(number, StyleName.RequiredInput) : Cell.Blank(StyleName.RequiredInput);
        return Put(code, name, cell, note, new InputRule.WholeBetween(1900, 2200) { Refusal = "请填四位年份。" });
    }

    private void YesNo(string code, string name, bool? value, string note)
    {
        var text = value switch { true => InputLayout.Yes, false => InputLayout.No, null => string.Empty };
        Put(code, name, Cell.Text(text, StyleName.InputText), note, new InputRule.OneOf([InputLayout.Yes, InputLayout.No]) { Refusal = "请选“是”或“否”。" });
    }

    private void StandardField()
    {
        var code = request.ParkYear is { } parkYear ? parkYear.Standard : request.Standard.Code;
        var known = request.Library.Standards.Keys.Order(StringComparer.Ordinal).ToList();
        Put(
            InputLayout.StandardCode, "评价标准", Cell.Text(code ?? string.Empty, StyleName.InputText),
            $"{request.Standard.Number}《{request.Standard.Name.Zh}》；留空时由命令行决定。",
            new InputRule.OneOf(known) { Refusal = "请从下拉列表选择标准代码。" });
    }

    private void AttributeField(ParkAttribute attribute)
    {
        var given = request.ParkYear is { } parkYear && parkYear.Attributes.TryGetValue(attribute.Code, out var code)
            ? attribute.Values.FirstOrDefault(value => value.Key == code).Value?.Zh ?? code
            : string.Empty;
        Put(
            attribute.Code, attribute.Name.Zh, Cell.Text(given, StyleName.InputText), "有的指标限值随此项不同；留空时这些指标判为“未填”。",
            new InputRule.OneOf([.. attribute.Values.Select(value => value.Value.Zh)]) { Refusal = "请从下拉列表选择。" });
    }

    private void ShareField(ParkYear? parkYear)
    {
        var cell = parkYear?.DominantIndustryShare is { } share ? CellNumber.Of(share, StyleName.Input) : Cell.Blank(StyleName.Input);
        Put(
            InputLayout.DominantShare, "最大工业行业产值占比", cell, "0 到 1 之间的小数，70 % 写作 0.7；大于 0.7 时带①的指标可以在“考核指标”表替换限值。",
            new InputRule.DecimalBetween(0, 1) { Refusal = "请填 0 到 1 之间的小数，70 % 写作 0.7。" });
    }
}
