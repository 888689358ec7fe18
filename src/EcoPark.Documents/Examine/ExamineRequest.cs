using System.Collections.Immutable;
using EcoPark.Documents.Examine.Known;

namespace EcoPark.Documents.Examine;

/// <summary>What is to be examined.</summary>
public sealed record ExamineRequest
{
    /// <summary>The standard the documents report on.</summary>
    public required KnownStandard Standard { get; init; }

    /// <summary>The documents of one park-year: one file, or report, table and form apart.</summary>
    public required ImmutableArray<ExaminedText> Documents { get; init; }

    /// <summary>The documents of the year before; empty when they are not at hand.</summary>
    public ImmutableArray<ExaminedText> PreviousYear { get; init; } = [];

    /// <summary>Words that are probably slips.</summary>
    public ImmutableArray<DoubtfulTerm> Terms { get; init; } = [];
}
