using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Standards.Forms;

namespace EcoPark.Documents.FormWorkbook;

/// <summary>A section as a sheet: one field per row.</summary>
internal sealed class SectionSheetWriter(FormWorkbookRequest request, CodeSheet codes)
{
    public Sheet Build(FormSection section, string name)
    {
        var sheet = new Sheet(name)
        {
            Protected = true,
            FrozenRows = FormLayout.HeaderRow,
            FrozenColumns = 2,
            Print = new PrintSetup { Landscape = true, RepeatRows = (FormLayout.HeaderRow, FormLayout.HeaderRow) },
        };
        sheet.SetWidths(22, 30, 20, 14, 18, 22, 46, 12);
        sheet.Put(1, 1, Cell.Text((request.Identity.Demo ? "【示例数据】" : "") + section.Name.Zh, StyleName.Heading));
        sheet.Put(1, FormLayout.MarkRow, Cell.Text(FormLayout.SectionPrefix + section.Code, StyleName.Code));
        sheet.Put(2, FormLayout.MarkRow, Cell.Text($"{request.Identity.SubjectName}　{request.Identity.Year} 年　{request.Form.Name.Zh}", StyleName.Meta));
        sheet.Put(2, FormLayout.CodeRow, Cell.Text("深黄必填，浅黄选填；没有的写不涉及原因，不知道就留空。", StyleName.Meta));
        sheet.PutRow(1, FormLayout.HeaderRow, FormLayout.Headings.Select(text => Cell.Text(text, StyleName.Header)));
        var row = FormLayout.HeaderRow + 1;
        foreach (var field in section.Fields)
        {
            Row(sheet, row++, field);
        }

        return sheet;
    }

    private void Row(Sheet sheet, int row, FormField field)
    {
        var entered = request.Prefilled.Fields.GetValueOrDefault(field.Code);
        var given = entered as EnteredValue.Given;
        var reason = field.IsEntered ? Cell.Text((entered as EnteredValue.NotApplicable)?.Reason ?? "", StyleName.InputText) : Cell.Blank(StyleName.Label);
        sheet.PutRow(1, row,
        [
            Cell.Text(field.Code, StyleName.Code),
            Cell.Text(field.Name.Zh + (field.Required ? " *" : ""), StyleName.Label),
            Value(field, given),
            UnitCell(field, given),
            Cell.Text(Last(field), StyleName.Label),
            reason,
            Cell.Text(HelpText(field), StyleName.Label),
            Cell.Text(EvidenceText(field), StyleName.Centre),
        ]);
        if (!field.IsEntered)
        {
            return;
        }

        FieldRules.Add(sheet, new CellRange(new(3, row), new(3, row)), field, request.Codes, codes);
        if (field is { IsNumber: true, Unit: { } unit } && !field.Units.IsEmpty)
        {
            sheet.AddRule(CellRange.Of(new(4, row)), FieldRules.Units(field, unit.Symbol));
        }
    }

    private Cell Value(FormField field, EnteredValue.Given? given)
    {
        if (!field.IsEntered)
        {
            return Cell.Text(FormLayout.Computed, StyleName.Missing);
        }

        var style = FormLayout.InputStyle(field);
        return field.IsNumber ? InputCell.Number(given?.Text ?? "", style) : Cell.Text(FormLayout.Shown(field, given?.Text ?? "", request.Codes), style);
    }

    private static Cell UnitCell(FormField field, EnteredValue.Given? given)
    {
        var own = field is { IsNumber: true, Unit: { Symbol: not "—" } unit } ? unit.Symbol : "";
        var shown = given?.Unit ?? own;
        var free = field.IsEntered && (!field.Units.IsEmpty || shown != own);
        return Cell.Text(shown, free ? StyleName.InputText : StyleName.Centre);
    }

    private string Last(FormField field) => request.LastYear?.Fields.GetValueOrDefault(field.Code) switch
    {
        EnteredValue.Given given => FormLayout.Shown(field, given.Text, request.Codes) + (given.Unit is { } unit && unit != field.Unit?.Symbol ? " " + unit : ""),
        EnteredValue.NotApplicable none => $"不涉及：{none.Reason}",
        _ => "",
    };

    private static string HelpText(FormField field)
    {
        string?[] parts =
        [
            field.Help?.Zh,
            field.Owner is { } owner ? $"通常由{owner}填写" : null,
            field.SourceSystem is { } system ? $"取自{system}" : null,
        ];
        return string.Join("；", parts.Where(part => !string.IsNullOrEmpty(part)).Select(part => part!.TrimEnd('。', '；')));
    }

    private static string EvidenceText(FormField field) => field.Evidence switch
    {
        FieldEvidence.Required => "必须上传",
        FieldEvidence.Expected => "建议上传",
        _ => "—",
    };
}
