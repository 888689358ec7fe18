using EcoPark.Platform.Chain;
using EcoPark.Platform.Scopes;

namespace EcoPark.Collection.Ledger;

/// <summary>What somebody decided about a submission: it covers the submission's facts that stood before it in the chain.</summary>
public sealed class Decision : ChainedRecord
{
    private Decision() => DecidedBy = "";

    internal Decision(NewDecision decision, string decidedBy, Guid? decidedById)
    {
        (Park, Submission, Kind) = (decision.Park, decision.Submission, decision.Kind);
        Reason = decision.Reason;
        Items = decision.Items.Count == 0 ? null : string.Join('\n', decision.Items);
        (DecidedBy, DecidedById) = (decidedBy, decidedById);
    }

    public ParkId Park { get; private set; }

    public Guid Submission { get; private set; }

    public DecisionKind Kind { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Of a return: the items sent back, one a line; null: all of it.</summary>
    public string? Items { get; private set; }

    public string DecidedBy { get; private set; }

    public Guid? DecidedById { get; private set; }

    public override string ChainKind => "decision";

    public IReadOnlyList<string> ReturnedItems => Items?.Split('\n') ?? [];

    public override void WriteContent(ChainContent content) => content
        .Add(Park.Value).Add(Submission).Add(Kind.ToString()).Add(Reason).Add(Items).Add(DecidedBy).Add(DecidedById);
}

public enum DecisionKind
{
    /// <summary>Sent back: the named values no longer count.</summary>
    Return,

    /// <summary>The department has checked it.</summary>
    Approve,

    /// <summary>The park takes it as its own.</summary>
    Accept,

    Lock,

    Unlock,
}

/// <summary>A decision on its way into the ledger.</summary>
public sealed record NewDecision(ParkId Park, Guid Submission, DecisionKind Kind)
{
    public string? Reason { get; init; }

    public IReadOnlyList<string> Items { get; init; } = [];
}
