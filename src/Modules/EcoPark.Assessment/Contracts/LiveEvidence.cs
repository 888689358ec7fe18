using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;

namespace EcoPark.Assessment.Contracts;

/// <summary>
/// What the system itself knows about an item of an evidence checklist. A module that keeps the records registers one; an item
/// whose key nobody has registered is confirmed by a person. What is live is never ticked by hand.
/// </summary>
public abstract class LiveEvidence
{
    /// <summary>The key an item of a checklist names: discharge-permits.</summary>
    public abstract string Key { get; }

    public abstract Task<LiveState> ReadAsync(LiveQuestion question, CancellationToken cancellation);
}

/// <summary>Whose evidence of which year, as it stood on a day.</summary>
/// <param name="Viewer">Who asks.</param>
/// <param name="Park">The park.</param>
/// <param name="Year">The year that is reported.</param>
/// <param name="Day">The last day of the year, or today while the year runs.</param>
public sealed record LiveQuestion(Viewer Viewer, Park Park, int Year, DateOnly Day);

/// <summary>What the records say.</summary>
/// <param name="Count">How many there are of what should be.</param>
/// <param name="Of">How many there should be; 0: the records say nothing yet, so the item is open.</param>
public sealed record LiveState(int Count, int Of)
{
    /// <summary>Null: not known.</summary>
    public bool? Holds => Of == 0 ? null : Count >= Of;

    /// <summary>What is counted and why.</summary>
    public required LocalText Rule { get; init; }

    /// <summary>The newest record in it; null: there is none.</summary>
    public DateOnly? Fresh { get; init; }

    /// <summary>The page with the records.</summary>
    public required string Link { get; init; }

    /// <summary>The first of those that are missing, each with its page.</summary>
    public IReadOnlyList<(string Name, string Link)> Lacking { get; init; } = [];
}
