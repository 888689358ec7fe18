using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms;

/// <summary>One question of a form: a field of a section, or a column of a grid.</summary>
public sealed record FormField
{
    /// <summary>Unique in the form (a column: in its grid); a-z, 0-9 and _.</summary>
    public required string Code { get; init; }

    /// <summary>
    /// The data item of the fact that the value becomes, or a figure of the reports; of a column, the fact item is
    /// <c>item/key of the row</c>. Null: the value stays in the form (keys, auxiliary figures).
    /// </summary>
    public string? Item { get; init; }

    /// <summary>The question as shown.</summary>
    public required LocalText Name { get; init; }

    /// <summary>What it takes.</summary>
    public required FormFieldKind Kind { get; init; }

    /// <summary>
    /// The unit in which a number is entered; <see cref="Unit.One"/> for kinds without a unit. Null: the unit follows the
    /// code of the row's key (tonnes of coal, cubic metres of gas).
    /// </summary>
    public required Unit? Unit { get; init; }

    /// <summary>Other units that are accepted and converted.</summary>
    public ImmutableArray<Unit> Units { get; init; } = [];

    /// <summary>True when it must be answered, be it with 不涉及 and a reason.</summary>
    public bool Required { get; init; }

    /// <summary>The smallest value accepted, in <see cref="Unit"/>; null: none.</summary>
    public Rational? Minimum { get; init; }

    /// <summary>The largest value accepted, in <see cref="Unit"/>; null: none.</summary>
    public Rational? Maximum { get; init; }

    /// <summary>The code list of a choice; null for other kinds.</summary>
    public string? Choices { get; init; }

    /// <summary>What to fill in and where to find it; null: the name says it.</summary>
    public LocalText? Help { get; init; }

    /// <summary>Who in the enterprise or department usually knows: 环保专员.</summary>
    public string? Owner { get; init; }

    /// <summary>The system or book the value is taken from: 水务抄表.</summary>
    public string? SourceSystem { get; init; }

    /// <summary>Whether a document is asked for.</summary>
    public FieldEvidence Evidence { get; init; }

    /// <summary>How the value follows from others; null: a person enters it.</summary>
    public FieldCompute? Compute { get; init; }

    /// <summary>True when a person may replace the computed value, with evidence.</summary>
    public bool Override { get; init; }

    /// <summary>True when a person can enter it.</summary>
    public bool IsEntered => Compute is null || Override;

    /// <summary>True for numbers and whole numbers.</summary>
    public bool IsNumber => Kind is FormFieldKind.Number or FormFieldKind.Whole;
}
