using EcoPark.Standards.Definitions;

namespace EcoPark.Registry.Registers.Declarations;

/// <summary>A number of the register, asked once and used by page, report and API. The records behind it are those of the filter.</summary>
public sealed record RegisterStatistic(string Code, LocalText Name, RecordFilter Filter, Measure Measure)
{
    /// <summary>A choice field with a slot: one number per choice; null: one number.</summary>
    public string? GroupBy { get; init; }

    public required string Unit { get; init; }
}

/// <summary>What is asked of the records.</summary>
public abstract record Measure
{
    private Measure()
    {
    }

    /// <summary>How many records.</summary>
    public sealed record Count : Measure;

    /// <summary>How many different enterprises.</summary>
    public sealed record Enterprises : Measure;

    /// <summary>The sum of a number field; not computable while a record lacks it.</summary>
    public sealed record Sum(string Field) : Measure;

    /// <summary>The number of the only record there is; not computable when there are several.</summary>
    public sealed record Only(string Field) : Measure;

    /// <summary>The text of the only record there is; not computable when there are several.</summary>
    public sealed record OnlyText(string Field) : Measure;
}

/// <summary>A figure of the annual report that a statistic fills for the report's year.</summary>
public sealed record ReportFigure(string Figure, string Statistic);

/// <summary>A list of the annual report: the records of a filter, column by column.</summary>
public sealed record ReportList(string List, RecordFilter Filter, IReadOnlyDictionary<string, Func<RecordReading, string?>> Columns);
