using System.Collections.Immutable;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms;

/// <summary>What a check knows besides the form and the entry. Pure: whoever calls it has read it all.</summary>
public sealed record FormContext
{
    /// <summary>The year of the data.</summary>
    public required int Year { get; init; }

    /// <summary>The data items.</summary>
    public required Catalogue Items { get; init; }

    /// <summary>The units.</summary>
    public required UnitTable Units { get; init; }

    /// <summary>The code lists.</summary>
    public required CodeLists Codes { get; init; }

    /// <summary>The factor sets of the accounts; null: energy and carbon cannot be computed.</summary>
    public FactorLibrary? Factors { get; init; }

    /// <summary>The place of the electricity factor, usually the park's province; null: carbon of electricity cannot be computed.</summary>
    public GridPlace? Place { get; init; }

    /// <summary>The entry of the year before, of the same form; null: there is none.</summary>
    public FormEntry? LastYear { get; init; }

    /// <summary>
    /// Accepted facts by item (of cells <c>item/key</c>) and year, in the item's unit. Where <see cref="LastYear"/> lacks a value, the one here stands.
    /// </summary>
    public ImmutableDictionary<string, ImmutableSortedDictionary<int, Rational>> History { get; init; } =
        ImmutableDictionary<string, ImmutableSortedDictionary<int, Rational>>.Empty;

    /// <summary>By item, what peers of the same industry have; empty: peers are not compared.</summary>
    public ImmutableDictionary<string, PeerRatios> Peers { get; init; } = ImmutableDictionary<string, PeerRatios>.Empty;

    /// <summary>The explanations accepted so far.</summary>
    public ImmutableHashSet<ExplainedFinding> Explained { get; init; } = [];

    /// <summary>What the form held when it was handed out; null: it was empty.</summary>
    public FormEntry? Prefilled { get; init; }
}
