using System.Collections.Immutable;

namespace EcoPark.Registry.Registers.Declarations;

/// <summary>Which records of a register are meant: by a tab, by a cell of the strip, by a number of the statistics, by the address.</summary>
public sealed record RecordFilter
{
    public static RecordFilter All { get; } = new();

    /// <summary>As they are today, those by the clock too; empty: all.</summary>
    public ImmutableArray<string> Stages { get; init; } = [];

    /// <summary>True: only what is not closed; false: only what is.</summary>
    public bool? IsOpen { get; init; }

    public DueState? Due { get; init; }

    /// <summary>The year the record is about.</summary>
    public int? Year { get; init; }

    /// <summary>The date field whose year is meant instead: a project is signed in one year and built in another.</summary>
    public string? YearOf { get; init; }

    /// <summary>Codes of fields with a slot.</summary>
    public ImmutableDictionary<string, string> Values { get; init; } = ImmutableDictionary<string, string>.Empty;

    public SubjectKind? Subject { get; init; }

    public Guid? Enterprise { get; init; }

    /// <summary>Only records of the person who looks.</summary>
    public bool Mine { get; init; }

    public Guid? Owner { get; init; }

    /// <summary>Only repeated ones: the same enterprise and kind within twelve months before.</summary>
    public bool Recurring { get; init; }

    /// <summary>Part of title, number or subject.</summary>
    public string? Search { get; init; }

    /// <summary>Both hold; where both say something, this filter's word counts.</summary>
    public RecordFilter Within(RecordFilter outer) => new()
    {
        Stages = Stages.IsEmpty ? outer.Stages : Stages,
        IsOpen = IsOpen ?? outer.IsOpen,
        Due = Due ?? outer.Due,
        Year = Year ?? outer.Year,
        YearOf = YearOf ?? outer.YearOf,
        Values = outer.Values.SetItems(Values),
        Subject = Subject ?? outer.Subject,
        Enterprise = Enterprise ?? outer.Enterprise,
        Mine = Mine || outer.Mine,
        Owner = Owner ?? outer.Owner,
        Recurring = Recurring || outer.Recurring,
        Search = Search ?? outer.Search,
    };
}

/// <summary>Where a record's due date lies today.</summary>
public enum DueState
{
    Overdue,
    Today,
    Week,
}
