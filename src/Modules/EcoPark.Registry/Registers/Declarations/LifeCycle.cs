using System.Collections.Immutable;
using EcoPark.Standards.Definitions;

namespace EcoPark.Registry.Registers.Declarations;

/// <summary>The stages of a record and the ways between them.</summary>
public sealed record LifeCycle
{
    /// <summary>In order; the first is where a record starts. Stages beside the way (未获批) come last.</summary>
    public required ImmutableArray<Stage> Stages { get; init; }

    public required ImmutableArray<Transition> Transitions { get; init; }

    public Stage? Stage(string code) => Stages.FirstOrDefault(stage => stage.Code == code);

    public IEnumerable<Transition> From(string stage) => Transitions.Where(transition => transition.From.Contains(stage));

    public Transition? Transition(string code) => Transitions.FirstOrDefault(transition => transition.Code == code);

    /// <summary>The stages a record can be stored in; the others follow from the clock.</summary>
    public IEnumerable<Stage> Stored => Stages.Where(stage => stage.Of is null);

    /// <summary>The stage as it is on a day: 获批 becomes 即将到期 and 已过期 by itself.</summary>
    public Stage On(string stored, DateOnly? until, DateOnly today) =>
        Stages.FirstOrDefault(stage => stage.Of?.Stored == stored && stage.Of.Holds(until, today)) ?? Stages.First(stage => stage.Code == stored);
}

/// <summary>One stage.</summary>
public sealed record Stage(string Code, LocalText Name)
{
    /// <summary>Nothing is left to do: it does not count as open and has no due date.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Values do not change here; a transition that says so changes them.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Not on the way from first to last: 未获批, 推迟.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Until when it should be left; null: no date.</summary>
    public DueRule? Due { get; init; }

    /// <summary>Not stored: what a stored stage becomes by the date until which it holds.</summary>
    public ByClock? Of { get; init; }
}

/// <summary>A stage that nobody enters: the clock does.</summary>
/// <param name="Stored">The stage in the database.</param>
/// <param name="DaysBefore">Days before the end from which it holds; null: after the end.</param>
public sealed record ByClock(string Stored, int? DaysBefore)
{
    public bool Holds(DateOnly? until, DateOnly today) => until is { } end
        && (DaysBefore is { } days ? end >= today && end <= today.AddDays(days) : end < today);
}

/// <summary>A way from one stage to another.</summary>
public sealed record Transition(string Code, LocalText Name, ImmutableArray<string> From, string To)
{
    /// <summary>What must hold first.</summary>
    public ImmutableArray<Condition> Conditions { get; init; } = [];

    /// <summary>Values may change with it although the stage is locked: 修订.</summary>
    public bool ChangesValues { get; init; }

    /// <summary>Leads back: never proposed as the next step.</summary>
    public bool IsBack { get; init; }
}
