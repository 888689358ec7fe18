using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Checklists;

/// <summary>The default checklists of a standard, as the data folder holds them.</summary>
public sealed record ChecklistFile
{
    public required string Code { get; init; }

    public required string Version { get; init; }

    /// <summary>True: made by us to be changed; not the standard's text.</summary>
    public required bool Template { get; init; }

    public required string Source { get; init; }

    public required string Certainty { get; init; }

    public required IReadOnlyList<ChecklistOfIndicator> Checklists { get; init; }
}

/// <summary>The checklist behind one indicator.</summary>
public sealed record ChecklistOfIndicator
{
    public required int Indicator { get; init; }

    /// <summary>The data item that takes its score.</summary>
    public required string Item { get; init; }

    public required LocalText Name { get; init; }

    public required IReadOnlyList<ChecklistItem> Items { get; init; }
}

/// <summary>One thing that must hold.</summary>
public sealed record ChecklistItem
{
    public required string Code { get; init; }

    public required LocalText Question { get; init; }

    /// <summary>What proves it.</summary>
    public required LocalText Evidence { get; init; }

    /// <summary>Its part in the score; a decimal above zero.</summary>
    public required string Weight { get; init; }

    /// <summary>Which live evidence answers it; null: a person does.</summary>
    public string? Live { get; init; }

    /// <summary>Checked when the file is read or the edition is written.</summary>
    public Rational Share() => RationalText.TryParse(Weight, out var weight) ? weight : throw new InvalidOperationException($"The weight of {Code} is no number: {Weight}.");

    public bool HasWeight => RationalText.TryParse(Weight, out var weight) && weight.Sign > 0;
}
