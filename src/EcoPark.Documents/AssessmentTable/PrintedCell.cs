using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>The cell 数值 of an indicator: the unrounded value of the verdict sheet, rounded half to even by formula.</summary>
internal sealed class PrintedCell(IndicatorResult result, int index)
{
    private const int MoreDigits = 4;

    private readonly string value = TableLayout.Verdict(index, VerdictSheetWriter.ValueColumn);
    private readonly string limit = TableLayout.Verdict(index, VerdictSheetWriter.LimitColumn);
    private readonly string verdict = TableLayout.Verdict(index, VerdictSheetWriter.VerdictColumn);

    public Cell Build()
    {
        var rule = result.Indicator.Printing;
        var rounded = Rounded(rule);
        var formula = rule.Met is null
            ? $"IF(ISNUMBER({value}),{rounded},{value})"
            : $"IF({verdict}=\"{Words.Name(Verdict.Met).Zh}\",\"{rule.Met}\",IF({verdict}=\"{Words.Name(Verdict.NotMet).Zh}\",\"{rule.NotMet}\",IF(ISNUMBER({value}),{rounded},{value})))";
        var isNumber = RationalText.TryParse(result.Printed, out _);
        CellContent cached = isNumber ? new CellContent.Number(result.Printed) : new CellContent.Text(result.Printed);
        return new Cell(new CellContent.Formula(formula, cached), Style(isNumber, rule));
    }

    private CellStyle Style(bool isNumber, PrintingRule rule) => (isNumber, result.Printed.Contains('.', StringComparison.Ordinal)) switch
    {
        (false, _) => new CellStyle(StyleName.StrongNumber, rule.Digits),
        (true, true) => CellStyle.StrongNumber(Math.Min(CellStyle.MostDigits, PrintedDigits)),
        (true, false) => rule.WholeWithoutDigits ? StyleName.StrongNumber : CellStyle.StrongNumber(0),
    };

    private int PrintedDigits => result.Printed.Length - result.Printed.IndexOf('.', StringComparison.Ordinal) - 1;

    /// <summary>A value not met that would round to the very limit is shown with as many digits as it takes to differ.</summary>
    private string Rounded(PrintingRule rule)
    {
        var usual = TieRounding.Formula(value, rule.Digits);
        var widened = result.Printed.Contains('.', StringComparison.Ordinal) && PrintedDigits > rule.Digits ? PrintedDigits : rule.Digits + MoreDigits;
        var wide = TieRounding.Formula(value, Math.Min(CellStyle.MostDigits, widened));
        return $"IF(AND({verdict}=\"{Words.Name(Verdict.NotMet).Zh}\",{usual}={limit}),{wide},{usual})";
    }
}
