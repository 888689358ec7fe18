using EcoPark.Documents.Word;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Templates;

/// <summary>A chart inside the report.</summary>
/// <param name="Caption">Without number.</param>
/// <param name="Kind">Lines, columns or lying bars.</param>
/// <param name="Codes">The figures shown; <c>indicator.11.margin</c> for margins.</param>
/// <param name="AllYears">A category per year; otherwise a category per figure, in the report year.</param>
public sealed record TemplateChart(string Caption, ChartKind Kind, IReadOnlyList<string> Codes, bool AllYears)
{
    /// <summary>The unit of the value axis; null: the unit of the first figure.</summary>
    public Unit? Unit { get; init; }

    /// <summary>True: each value in per cent of the same figure's value in the base year.</summary>
    public bool AgainstBase { get; init; }
}
