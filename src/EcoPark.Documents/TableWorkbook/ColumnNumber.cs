using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>Understands the cells of a column of numbers.</summary>
internal sealed class ColumnNumber(TableColumn column)
{
    private readonly bool plain = column is { Kind: FormFieldKind.Number, Minimum: null, Maximum: null };

    public CellReading Read(RowCell cell) => cell.Kind switch
    {
        CellKind.Number when !cell.IsPercentage => plain ? new CellReading(cell.Text) : Within(cell.Text),
        CellKind.Number when column.Unit is "%" => Within((decimal.Parse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture) * 100).ToString("0.############", CultureInfo.InvariantCulture)),
        CellKind.Number => Wrong("percentage", $"单元格是百分比格式（{Percent(cell.Text)}），单位却是“{column.Unit ?? "—"}”；请改为数值格式重新填写",
            $"the cell shows a percentage ({Percent(cell.Text)}), but the unit is {column.Unit ?? "none"}. Format it as a number and fill it in again"),
        CellKind.Date => Wrong("date-for-number", $"被存为日期 {cell.Text}；请把单元格设为数值后重新填写", $"it was stored as the date {cell.Text}. Format the cell as a number and fill it in again"),
        _ => Typed(cell.Text),
    };

    private CellReading Typed(string text) => NumberText.Read(text) switch
    {
        NumberReading.Number number when number.Suffix.Length == 0 || number.Suffix == column.Unit =>
            RationalText.TryExact(number.Value, out var digits) ? Within(digits) : Wrong("not-a-number", $"填了“{Shown(text)}”，不是有限小数", $"'{Shown(text)}' has no finite decimals"),
        NumberReading.Number number => Wrong("wrong-unit", $"填了“{Shown(text)}”，本列单位是“{column.Unit ?? "—"}”，不能带“{Shown(number.Suffix)}”；请换算后只填数字",
            $"it is '{Shown(text)}', but the unit of the column is {column.Unit ?? "none"}, not '{Shown(number.Suffix)}'. Convert it and give the number only"),
        NumberReading.Placeholder => Wrong("placeholder", $"填了“{Shown(text)}”：确实为零填 0，{(column.NotApplicable ? "没有此项填“不涉及:原因”，" : "")}不知道就留空",
            $"'{Shown(text)}' may mean zero or nothing: give 0 for zero, leave it empty when unknown"),
        NumberReading.Refused refused => Wrong("not-a-number", $"填了“{Shown(text)}”，{refused.Reason.Zh}；请只填数字", $"'{Shown(text)}': {refused.Reason.En}. Give the number only"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private CellReading Within(string digits)
    {
        if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return Wrong("not-a-number", $"填了“{Shown(digits)}”，超出可用的范围", $"'{Shown(digits)}' is beyond the numbers that can be kept");
        }

        if (column.Kind == FormFieldKind.Whole && value != decimal.Truncate(value))
        {
            return Wrong("not-whole", $"填了 {digits}，应为整数", $"it is {digits}; a whole number is needed");
        }

        if (value < column.Minimum || value > column.Maximum)
        {
            var limit = value < column.Minimum ? $"不小于 {Text(column.Minimum)}" : $"不大于 {Text(column.Maximum)}";
            var bound = value < column.Minimum ? $"at least {Text(column.Minimum)}" : $"at most {Text(column.Maximum)}";
            return Wrong("out-of-range", $"填了 {digits}{Unit}，应{limit}{Unit}；请核对数值和单位", $"it is {digits}; {bound} is accepted. Check value and unit");
        }

        return new CellReading(digits);
    }

    private string Unit => column.Unit is null or "%" ? column.Unit ?? "" : " " + column.Unit;

    private CellReading Wrong(string code, string zh, string en) => CellReading.Wrong(code, $"“{column.Name.Zh}”{zh}。", $"{column.Name.En}: {en}.");

    private static string Percent(string digits) =>
        (decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture) * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
