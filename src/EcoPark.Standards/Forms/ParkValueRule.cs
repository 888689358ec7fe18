using System.Collections.Immutable;
using EcoPark.Standards.Definitions;

namespace EcoPark.Standards.Forms;

/// <summary>How the park's value of a data item arises.</summary>
public sealed record ParkValueRule
{
    /// <summary>The park's item.</summary>
    public required string Item { get; init; }

    /// <summary>The ways, the first that gives a value wins; at least one.</summary>
    public required ImmutableArray<ParkValueSource> From { get; init; }

    /// <summary>The enterprises' item that is summed; null when enterprises are no source.</summary>
    public string? EnterpriseItem { get; init; }

    /// <summary>Which enterprises are summed.</summary>
    public EnterpriseScope EnterpriseScope { get; init; }

    /// <summary>Items subtracted from the sum: what enterprises hand to each other.</summary>
    public ImmutableArray<string> Less { get; init; } = [];

    /// <summary>The department that states it; null when none does.</summary>
    public string? Department { get; init; }

    /// <summary>The boundary: 创建区; null: the park's own.</summary>
    public string? Scope { get; init; }

    /// <summary>Price, energy or discharge basis that all parts share: 当量; null: none applies.</summary>
    public string? Basis { get; init; }

    /// <summary>A remark; null: none.</summary>
    public LocalText? Note { get; init; }

    /// <summary>How sure the rule is; <c>own</c> for a decision of ours.</summary>
    public required string Certainty { get; init; }
}
