using EcoPark.Documents.Excel;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>Reads one value cell: a number, 不涉及 with a reason, a text where a text belongs; nothing stays nothing.</summary>
internal sealed class ValueCellReader(SheetText sheet, InputProblems problems)
{
    /// <summary>The value; null where the cell is empty or wrong. What is wrong is reported.</summary>
    public SeriesValue? Read(CellText cell, ValueTarget target, string? source)
    {
        var text = cell.Text.Trim();
        var place = source ?? sheet.Place(cell.Address);
        if (cell.Kind is CellKind.Error or CellKind.NotCalculated or CellKind.Unreadable)
        {
            Unusable(cell, text);
            return null;
        }

        if (cell.Kind == CellKind.Text && text.StartsWith(InputLayout.NotApplicable, StringComparison.Ordinal))
        {
            return NotApplicable(cell, text, target);
        }

        if (text.Length == 0)
        {
            return null;
        }

        if (target.IsText)
        {
            return new SeriesValue.Text(cell.Text, place);
        }

        return Number(cell, text, target) is { } number ? new SeriesValue.Number { Value = number, Source = place } : null;
    }

    /// <summary>A plain number outside the tables of values; null where it is none, which is reported.</summary>
    public Rational? Plain(CellText cell, string nameZh, string nameEn)
    {
        var text = cell.Text.Trim();
        if (Exact(cell, text) is { } value)
        {
            return Accepted(cell, ParkYearRules.Number(value, text)) ? value : null;
        }

        problems.Report(sheet, cell.Address, "not-a-number", $"“{Shown(text)}”不是数；{nameZh}请只填数字。", $"'{Shown(text)}' is not a number; give {nameEn} as digits only.");
        return null;
    }

    private Rational? Number(CellText cell, string text, ValueTarget target)
    {
        var value = target.IsYesNo ? YesNo(cell, text) ?? Exact(cell, text) : Exact(cell, text);
        if (value is null)
        {
            var (zh, en) = cell.Kind == CellKind.Date ? ("是日期，不是数", "is a date, not a number") : ("不是数", "is not a number");
            problems.Report(sheet, cell.Address, "not-a-number",
                target.IsYesNo
                    ? $"“{Shown(text)}”{zh}；{target.Name.Zh}具备填 1，不具备填 0，不涉及时填“不涉及:原因”。"
                    : $"“{Shown(text)}”{zh}；{target.Name.Zh}请只填数字，单位为 {target.Unit.Symbol}，不涉及时填“不涉及:原因”。",
                target.IsYesNo
                    ? $"'{Shown(text)}' {en}; give {target.Name.En} as 1 for yes or 0 for no."
                    : $"'{Shown(text)}' {en}; give {target.Name.En} as digits only, in {target.Unit.English}, or 不涉及:reason.");
            return null;
        }

        if (cell.IsPercentage)
        {
            value = Percentage(cell, value.Value, target);
        }

        if (target.IsYesNo && value is { } answer && answer != Rational.Zero && answer != Rational.One)
        {
            problems.Report(sheet, cell.Address, "not-yes-or-no",
                $"{target.Name.Zh}的值 {answer} 既不是 1 也不是 0；具备填 1，不具备填 0。", $"{target.Name.En} is {answer}; give 1 for yes or 0 for no.");
            return null;
        }

        return value is { } number
            && Accepted(cell, ParkYearRules.Number(number, text) ?? ParkYearRules.Bounds(number, target.Name, target.Unit, target.Minimum, target.Maximum))
            ? number
            : null;
    }

    private static Rational? Exact(CellText cell, string text) =>
        cell.Kind is CellKind.Number or CellKind.Text && RationalText.TryParse(text, out var value) ? value : null;

    private static Rational? YesNo(CellText cell, string text) => (cell.Kind, text) switch
    {
        (CellKind.YesNo, "TRUE") or (CellKind.Text, "是" or "具备") => Rational.One,
        (CellKind.YesNo, "FALSE") or (CellKind.Text, "否" or "不具备") => Rational.Zero,
        _ => null,
    };

    /// <summary>A cell formatted as a percentage stores 62.6 % as 0.626.</summary>
    private Rational? Percentage(CellText cell, Rational stored, ValueTarget target)
    {
        if (target.Unit.Symbol == "%")
        {
            return stored * Rational.Hundred;
        }

        problems.Report(sheet, cell.Address, "percentage-format",
            $"单元格为百分比格式，但{target.Name.Zh}的单位是 {target.Unit.Symbol}；请改为常规格式后重填。",
            $"The cell has a percentage format, but {target.Name.En} is in {target.Unit.Symbol}; change the format and fill it in again.");
        return null;
    }

    private bool Accepted(CellText cell, Fault? fault)
    {
        if (fault is not null)
        {
            problems.Report(sheet, cell.Address, fault);
        }

        return fault is null;
    }

    private SeriesValue.NotApplicable? NotApplicable(CellText cell, string text, ValueTarget target)
    {
        var rest = text[InputLayout.NotApplicable.Length..].TrimStart();
        var reason = rest.StartsWith(':') || rest.StartsWith('：') ? rest[1..].Trim() : string.Empty;
        if (reason.Length > 0)
        {
            return new SeriesValue.NotApplicable(reason);
        }

        problems.Report(sheet, cell.Address, "missing-reason", $"“{Shown(text)}”没有写原因；{target.Name.Zh}不涉及时请填“不涉及:原因”。",
            $"'{Shown(text)}' lacks its reason; write 不涉及:reason for {target.Name.En}.");
        return null;
    }

    private void Unusable(CellText cell, string text)
    {
        var (code, zh, en) = cell.Kind switch
        {
            CellKind.Error => ("cell-error", $"公式的结果是错误值 {Shown(text)}；请改正公式或直接填数字。", $"The formula gives {Shown(text)}; correct it or fill in the number."),
            CellKind.NotCalculated => ("not-calculated", "公式没有计算结果；请用 Excel、WPS 或 LibreOffice 打开并保存一次。", "The formula has no result; open the file in Excel, WPS or LibreOffice and save it once."),
            _ => ("number-out-of-range", $"存储的数“{Shown(text)}”不是有限的数或过大；请重填。", $"The stored number '{Shown(text)}' is not finite or too large; fill it in again."),
        };
        problems.Report(sheet, cell.Address, code, zh, en);
    }

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
