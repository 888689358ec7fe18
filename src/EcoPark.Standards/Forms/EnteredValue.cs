namespace EcoPark.Standards.Forms;

/// <summary>What a person, a workbook or a program put into a field. A field that is not in the entry is missing, which is neither of these.</summary>
public abstract record EnteredValue
{
    private EnteredValue()
    {
    }

    /// <summary>A value as typed.</summary>
    /// <param name="Text">The text, never changed: <c>1,234.5</c>.</param>
    /// <param name="Unit">The unit chosen beside it; null: the field's own.</param>
    public sealed record Given(string Text, string? Unit = null) : EnteredValue;

    /// <summary>不涉及, with its reason.</summary>
    /// <param name="Reason">Why; an empty one is a finding.</param>
    public sealed record NotApplicable(string Reason) : EnteredValue;
}
