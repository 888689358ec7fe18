using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.SelfReport;

/// <summary>An item of the self-score.</summary>
/// <param name="Code">Its code: letters, digits, hyphen.</param>
/// <param name="Name">In Chinese.</param>
/// <param name="Max">Full points.</param>
/// <param name="Points">What is sure; null: nothing is known yet.</param>
/// <param name="Basis">What was counted, in words.</param>
public sealed record ScoredItem(string Code, string Name, Rational Max, Rational? Points, string Basis);
