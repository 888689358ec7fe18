using System.Diagnostics;

namespace EcoPark.Registry.Registers.Declarations;

/// <summary>How the due date of a stage arises. Periods here are the park's own parameters unless a law is named beside them.</summary>
public abstract record DueRule
{
    private DueRule()
    {
    }

    /// <summary>So many days after the stage was entered.</summary>
    public sealed record After(int Days) : DueRule;

    /// <summary>On the day that a date field says.</summary>
    public sealed record OnField(string Field) : DueRule;

    /// <summary>On a day that follows from the values, as 15 March of the next year.</summary>
    public sealed record Computed(Func<RecordReading, DateOnly?> Day) : DueRule;

    public DateOnly? Of(RecordReading values, DateOnly entered) => this switch
    {
        After after => entered.AddDays(after.Days),
        OnField on => values.Date(on.Field),
        Computed computed => computed.Day(values),
        _ => throw new UnreachableException(),
    };
}
