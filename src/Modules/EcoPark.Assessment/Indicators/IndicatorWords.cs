using EcoPark.Platform.Ui;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using Words = EcoPark.Platform.Ui.Words;

namespace EcoPark.Assessment.Indicators;

/// <summary>The words of the assessment in the page's language.</summary>
public static class IndicatorWords
{
    public static string In(this LocalText text) => text.In(Words.IsChinese);

    /// <summary>是, 否, 必选.</summary>
    public static string Judged(IndicatorResult result) => result.Indicator.IsMandatory ? Words.Say("必选", "Must") : result.IsJudged ? Words.Say("是", "Yes") : Words.Say("否", "No");

    /// <summary>The printed value; the official words 达标, 完成 and 具备 in the page's language.</summary>
    public static string Value(IndicatorResult result) => result.Indicator.Printing.Met is null || Words.IsChinese
        ? result.Printed
        : result.Verdict == Verdict.Met ? "Yes" : "No";

    /// <summary>The unit as it is printed; a number without one has a dash.</summary>
    public static string Unit(Indicator indicator) => indicator.Unit.Symbol is "" or "1" or "-" ? "—" : indicator.Unit.Symbol;

    /// <summary>Values that are words on the page: the digits of the official table, or the case of nothing.</summary>
    public static NothingKind? Nothing(MarkKind mark) => mark switch
    {
        MarkKind.Missing => NothingKind.Missing,
        MarkKind.NotApplicable => NothingKind.NotApplicable,
        MarkKind.NotComputable => NothingKind.NotComputable,
        _ => null,
    };
}
