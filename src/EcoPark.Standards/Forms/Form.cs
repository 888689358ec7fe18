using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using EcoPark.Standards.Definitions;

namespace EcoPark.Standards.Forms;

/// <summary>A form of <c>standards/forms/</c>: what is asked, from whom, until when, and which checks it must pass.</summary>
public sealed record Form
{
    /// <summary>Stable code: <c>enterprise-annual</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The version; an entry belongs to one version.</summary>
    public required string Version { get; init; }

    /// <summary>The title.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Who fills it.</summary>
    public required FormRespondent Respondent { get; init; }

    /// <summary>The department that fills it; null for enterprises.</summary>
    public string? Department { get; init; }

    /// <summary>The department whose approver approves it.</summary>
    public required string Approver { get; init; }

    /// <summary>When it is due; a parameter of ours.</summary>
    public required FormDue Due { get; init; }

    /// <summary>Where the form comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The sections, in order.</summary>
    public required ImmutableArray<FormSection> Sections { get; init; }

    /// <summary>The checks across fields.</summary>
    public required ImmutableArray<FormBalance> Checks { get; init; }

    /// <summary>How values are compared with last year's; null: they are not.</summary>
    public FormHistory? History { get; init; }

    /// <summary>All fields outside grids, in order.</summary>
    public IEnumerable<FormField> Fields => Sections.SelectMany(section => section.Fields);

    /// <summary>All grids, in order.</summary>
    public IEnumerable<FormGrid> Grids => Sections.SelectMany(section => section.Grids);

    /// <summary>Finds a field outside grids.</summary>
    public bool TryFindField(string code, [NotNullWhen(true)] out FormField? field)
    {
        field = Fields.FirstOrDefault(candidate => candidate.Code == code);
        return field is not null;
    }

    /// <summary>Finds a grid.</summary>
    public bool TryFindGrid(string code, [NotNullWhen(true)] out FormGrid? grid)
    {
        grid = Grids.FirstOrDefault(candidate => candidate.Code == code);
        return grid is not null;
    }
}
