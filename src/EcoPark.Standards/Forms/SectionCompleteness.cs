namespace EcoPark.Standards.Forms;

/// <summary>How far a section is filled in. Fields and cells of existing and fixed rows count; computed ones do not.</summary>
/// <param name="Section">The section's code.</param>
/// <param name="RequiredGiven">Required ones that are answered, 不涉及 included.</param>
/// <param name="Required">Required ones.</param>
/// <param name="Given">Answered ones, required or not.</param>
/// <param name="All">All of them.</param>
public sealed record SectionCompleteness(string Section, int RequiredGiven, int Required, int Given, int All)
{
    /// <summary>True when nothing required is left.</summary>
    public bool IsComplete => RequiredGiven == Required;
}
