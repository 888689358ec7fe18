using EcoPark.Standards.Definitions;

namespace EcoPark.Registry.Registers.Declarations;

/// <summary>What must hold before a record moves on. Each is looked up, nobody ticks it.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>The field is filled.</summary>
    public sealed record Filled(string Field) : Condition;

    /// <summary>At least so many files of this kind are attached.</summary>
    public sealed record Attached(string Evidence, int Least = 1) : Condition;

    /// <summary>The day of a date field has come.</summary>
    public sealed record Reached(string Field) : Condition;

    /// <summary>A note says why: for what is refused, reopened or restated.</summary>
    public sealed record Reason : Condition;
}

/// <summary>One condition as it stands now.</summary>
public sealed record ConditionState(Condition Condition, bool Holds, LocalText What, LocalText Now, LocalText Next);
