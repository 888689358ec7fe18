using EcoPark.Standards.Formulas;

namespace EcoPark.Standards.Definitions;

/// <summary>When a limit applies.</summary>
public abstract record LimitCase
{
    private LimitCase()
    {
    }

    /// <summary>The limit applies to every park, whatever its data.</summary>
    public sealed record Always : LimitCase;

    /// <summary>When a condition over the data holds: the sign of growth, the size of an item.</summary>
    /// <param name="Condition">The condition.</param>
    public sealed record When(Condition Condition) : LimitCase;

    /// <summary>When the park has an attribute of a certain value.</summary>
    /// <param name="AttributeCode">For example <c>waterRegion</c>.</param>
    /// <param name="Value">For example <c>water-scarce</c>.</param>
    public sealed record Attribute(string AttributeCode, string Value) : LimitCase;
}
