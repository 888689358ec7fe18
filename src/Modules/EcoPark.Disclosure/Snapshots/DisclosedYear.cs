using EcoPark.Documents.Disclosure;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;

namespace EcoPark.Disclosure.Snapshots;

/// <summary>What a publication makes public: the content of a snapshot.</summary>
public sealed record DisclosedYear
{
    public required string ParkName { get; init; }

    public required int Year { get; init; }

    public required int BaseYear { get; init; }

    public required int Edition { get; init; }

    public string? Reason { get; init; }

    /// <summary>The frozen version of the report.</summary>
    public required Guid Version { get; init; }

    /// <summary>The time as of which the facts are known.</summary>
    public required DateTime KnownAt { get; init; }

    public required LocalText Standard { get; init; }

    public required string StandardCode { get; init; }

    public required string StandardVersion { get; init; }

    public bool IsDemo { get; init; }

    public required string FactsHash { get; init; }

    /// <summary>How many indicators are judged, and how many of them are met.</summary>
    public required int Judged { get; init; }

    public required int Met { get; init; }

    /// <summary>True: the choice is valid and every judged indicator is met.</summary>
    public required bool IsCompliant { get; init; }

    /// <summary>信息公开表.</summary>
    public required PublicForm Form { get; init; }

    public required IReadOnlyList<DisclosedIndicator> Indicators { get; init; }

    public required DisclosedCompleteness Completeness { get; init; }

    public required IReadOnlyList<DisclosedFile> Files { get; init; }

    /// <summary>The firms on the authority's list of key dischargers in that year.</summary>
    public required IReadOnlyList<DisclosedFirm> KeyFirms { get; init; }

    /// <summary>The publicity events that the report counts.</summary>
    public required IReadOnlyList<DisclosedEvent> Events { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }
}

/// <summary>How an indicator is judged. The row of the form has its value; a value that the form does not print stands nowhere here.</summary>
public sealed record DisclosedIndicator
{
    public required int Number { get; init; }

    public required LocalText Name { get; init; }

    public required LocalText Definition { get; init; }

    /// <summary>The formula in words.</summary>
    public required LocalText Formula { get; init; }

    public required string Unit { get; init; }

    public bool IsJudged { get; init; }

    /// <summary>Met, NotMet or why there is neither; null where it is not judged.</summary>
    public string? Verdict { get; init; }

    /// <summary>The limit that applies, as printed.</summary>
    public string? Limit { get; init; }

    public string? LimitSource { get; init; }

    /// <summary>Where the definition comes from.</summary>
    public required string Source { get; init; }

    /// <summary>True: a part of the definition has not been read in its source.</summary>
    public bool IsToCheck { get; init; }

    /// <summary>How a judged one came about: which branch holds, how it was rounded.</summary>
    public LocalText? Branch { get; init; }

    public LocalText? Reason { get; init; }
}

/// <summary>What is there and what is not, counted at publication.</summary>
public sealed record DisclosedCompleteness
{
    public required int Indicators { get; init; }

    public required int WithValue { get; init; }

    /// <summary>Those without a value, with the reason in words.</summary>
    public required IReadOnlyList<DisclosedLack> Without { get; init; }

    /// <summary>Places in the text that say 〔待补〕.</summary>
    public required int Gaps { get; init; }

    /// <summary>Numbers of the text that are bound to a fact.</summary>
    public required int BoundNumbers { get; init; }

    /// <summary>Indicators whose definition has a part that was not read in the source.</summary>
    public required int ToCheck { get; init; }
}

public sealed record DisclosedLack(int Number, LocalText Name, LocalText Why);

/// <summary>A file for download.</summary>
public sealed record DisclosedFile(string Name, FileId File, string Sha256, long Bytes);

/// <summary>A firm that must publish.</summary>
public sealed record DisclosedFirm(string Uscc, string Name, string Industry);

/// <summary>An event, as the report lists it.</summary>
public sealed record DisclosedEvent(string Name, string? Date, string? Place, string? Participants);
