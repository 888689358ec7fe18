using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Standards.Forms;

/// <summary>An entry after the check: its values, what was noticed, and how complete it is.</summary>
public sealed record CheckedForm
{
    /// <summary>The values, in the order of the form; missing and unreadable ones are not among them.</summary>
    public required ImmutableArray<CheckedValue> Values { get; init; }

    /// <summary>What was noticed, errors and warnings, in the order of the form.</summary>
    public required ImmutableArray<FormFinding> Findings { get; init; }

    /// <summary>Warnings that an accepted explanation covers.</summary>
    public required ImmutableArray<FormFinding> Explained { get; init; }

    /// <summary>How complete each section is.</summary>
    public required ImmutableArray<SectionCompleteness> Sections { get; init; }

    /// <summary>Fields and cells that a person filled in.</summary>
    public required int Typed { get; init; }

    /// <summary>Fields and cells that stand as they were handed out.</summary>
    public required int Prefilled { get; init; }

    /// <summary>True when no error stands against submission.</summary>
    public bool IsSubmittable => Findings.All(finding => finding.Severity != Severity.Error);

    /// <summary>Finds the value of a place.</summary>
    public bool TryFind(FormPlace place, [NotNullWhen(true)] out CheckedValue? value)
    {
        value = Values.FirstOrDefault(candidate => candidate.Place == place);
        return value is not null;
    }
}
