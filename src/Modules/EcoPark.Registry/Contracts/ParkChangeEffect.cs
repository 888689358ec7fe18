using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;

namespace EcoPark.Registry.Contracts;

/// <summary>
/// What a change of the park means for the records of one module, counted before anything is saved. Modules register theirs;
/// the page of the park's settings shows them all.
/// </summary>
public abstract class ParkChangeEffect
{
    /// <returns>Empty: this change does not concern the module.</returns>
    public abstract Task<IReadOnlyList<ChangeConsequence>> OfAsync(ParkChange change, CancellationToken cancellation);
}

/// <summary>The park as it is stored and as it would be; neither is attached to a database.</summary>
public sealed record ParkChange(Park Before, Park After)
{
    public bool IsOfStandard => Before.StandardCode != After.StandardCode;

    public bool IsOfBaseYear => Before.BaseYear != After.BaseYear;

    /// <summary>A later year is opened.</summary>
    public bool IsOfYear => Before.CurrentYear != After.CurrentYear;
}

/// <summary>One consequence as a sentence with its number.</summary>
public sealed record ChangeConsequence(int Count, LocalText What);
