using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Standards.Forms;

/// <summary>Something noticed about an entry. Errors prevent submission; warnings want an explanation.</summary>
public sealed record FormFinding
{
    /// <summary>The rule's code, stable: <c>unit-slip</c>, or the code of the form's own check.</summary>
    public required string Rule { get; init; }

    /// <summary>Error or warning.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where.</summary>
    public required FormPlace Place { get; init; }

    /// <summary>The place in a form that survives the reordering of rows: <c>hazardous/900-249-08/generated</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Place, value, limit and next step.</summary>
    public required LocalText Message { get; init; }

    /// <summary>The ways out with one press; often none.</summary>
    public ImmutableArray<Repair> Repairs { get; init; } = [];

    /// <summary>What exactly is odd, coarsely, so that an explanation holds until it changes; empty: nothing can be explained.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>What an accepted explanation of this finding is remembered by.</summary>
    public ExplainedFinding Explanation => new(Rule, Subject, Pattern);
}
