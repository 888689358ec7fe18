namespace EcoPark.Collection.Projection;

/// <summary>How far the facts of one submission have been decided upon.</summary>
internal sealed class SubmissionStanding
{
    public List<Statement> Statements { get; } = [];

    public long ApprovedUpTo { get; set; }

    public long AcceptedUpTo { get; set; }
}
