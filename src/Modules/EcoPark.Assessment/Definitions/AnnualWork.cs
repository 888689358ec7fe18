using System.Globalization;
using EcoPark.Standards.Definitions;

namespace EcoPark.Assessment.Definitions;

/// <summary>The stages from the data of a year to its report, in the year after.</summary>
public sealed record AnnualWork
{
    public required string Source { get; init; }

    public required string Certainty { get; init; }

    public required IReadOnlyList<WorkStage> Stages { get; init; }
}

/// <summary>One stage with the day it should be done by.</summary>
public sealed record WorkStage
{
    public required string Code { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>Month and day of the year after: 06-30.</summary>
    public required string Until { get; init; }

    /// <summary>The page of the year on which it is done; null: none yet.</summary>
    public string? Page { get; init; }

    public LocalText Word => new(Zh, En);

    public DateOnly DueFor(int year) => DateOnly.ParseExact(string.Create(CultureInfo.InvariantCulture, $"{year + 1}-{Until}"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
