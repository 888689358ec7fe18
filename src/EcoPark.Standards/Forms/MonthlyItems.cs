using System.Collections.Immutable;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms;

/// <summary>Which values of the park are also stated month by month, and how their months are held against the year.</summary>
/// <param name="Items">The park's items, in the order of the screen; each a flow that a department states.</param>
/// <param name="Tolerance">How far twelve months may be from the year's value, as a share of it: 0.01. Ours.</param>
/// <param name="Certainty">How sure the list is; <c>own</c> for a decision of ours.</param>
public sealed record MonthlyItems(ImmutableArray<string> Items, Rational Tolerance, string Certainty)
{
    /// <summary>Nothing is stated by month.</summary>
    public static MonthlyItems None { get; } = new([], Rational.Zero, "own");
}
