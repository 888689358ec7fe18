using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>One row of the 对照考核表.</summary>
public abstract record AssessmentRow
{
    private AssessmentRow(Indicator indicator) => Indicator = indicator;

    /// <summary>The indicator to whose block the row belongs.</summary>
    public Indicator Indicator { get; }

    /// <summary>Raw data above an indicator.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Input">Item and year.</param>
    /// <param name="Item">The item.</param>
    /// <param name="Label">As printed, years put in.</param>
    /// <param name="Digits">Decimals printed; null: as given.</param>
    public sealed record Raw(Indicator Indicator, FormulaInput Input, DataItem Item, string Label, int? Digits) : AssessmentRow(Indicator);

    /// <summary>The indicator itself.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Requirement">As printed.</param>
    public sealed record Value(Indicator Indicator, string Requirement) : AssessmentRow(Indicator);

    /// <summary>One requirement of an indicator whose limit depends on an attribute of the park; the value stands on the first.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Requirement">As printed: 缺水城市达到20%以上.</param>
    /// <param name="IsFirst">True for the row that carries name and value.</param>
    public sealed record Branch(Indicator Indicator, string Requirement, bool IsFirst) : AssessmentRow(Indicator);
}
