using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Definitions;

/// <summary>A footnote of the indicator table, with the rule that it stands for.</summary>
/// <param name="Number">1, 2 …</param>
/// <param name="Mark">① ② …</param>
/// <param name="Rule">What it does.</param>
/// <param name="Threshold">The share above which a dominant-industry limit is allowed; null for the other rule.</param>
/// <param name="Text">As printed below the table, in our words.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record Footnote(
    int Number, string Mark, FootnoteRule Rule, Rational? Threshold, LocalText Text, Provenance Provenance);
