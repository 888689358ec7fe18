using System.Collections.Immutable;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms;

namespace EcoPark.Registry.Registers.Declarations;

/// <summary>One question of a register.</summary>
public sealed record RegisterField(string Code, LocalText Name, FormFieldKind Kind)
{
    public bool Required { get; init; }

    /// <summary>The unit of a number; null: none, or <see cref="UnitOf"/> says it.</summary>
    public string? Unit { get; init; }

    /// <summary>The choice field whose choice decides the unit.</summary>
    public string? UnitOf { get; init; }

    public ImmutableArray<RegisterChoice> Choices { get; init; } = [];

    /// <summary>Inclusive bounds of a number.</summary>
    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public int LongestText { get; init; } = 200;

    /// <summary>True when 不涉及 with a reason may stand here.</summary>
    public bool NotApplicable { get; init; }

    public LocalText? Help { get; init; }

    /// <summary>1 to 4: the indexed column in which the database finds it; 0: only in the values. Never changed once used.</summary>
    public int Slot { get; init; }

    public RegisterChoice? Choice(string code) => Choices.FirstOrDefault(choice => choice.Code == code);
}

/// <summary>One answer of a choice field.</summary>
public sealed record RegisterChoice(string Code, LocalText Name)
{
    /// <summary>The unit of values given under this choice.</summary>
    public string? Unit { get; init; }

    public CodeEntry ToEntry() => new(Code, Name);
}
