using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;

namespace EcoPark.Platform.Audit;

/// <summary>The thing an action was done to.</summary>
/// <param name="Kind">enterprise, person, submission, file …</param>
/// <param name="Id">As written in addresses.</param>
/// <param name="Park">The park it belongs to; null: the installation.</param>
public sealed record AuditSubject(string Kind, string Id, ParkId? Park);

/// <summary>Who did what to which thing, when and from where.</summary>
public sealed class AuditRecord : ChainedRecord
{
    private AuditRecord()
    {
        PersonName = Action = SubjectKind = SubjectId = "";
    }

    internal AuditRecord(Viewer viewer, string action, AuditSubject subject, string? before, string? after)
    {
        PersonId = viewer.PersonId;
        PersonName = viewer.Name;
        Address = viewer.Address;
        Action = action;
        SubjectKind = subject.Kind;
        SubjectId = subject.Id;
        Park = subject.Park;
        Before = before;
        After = after;
    }

    public Guid? PersonId { get; private set; }

    public string PersonName { get; private set; }

    /// <summary>The network address the request came from; null for the command line and for jobs.</summary>
    public string? Address { get; private set; }

    /// <summary>Noun and verb: enterprise.change, submission.approve.</summary>
    public string Action { get; private set; }

    public string SubjectKind { get; private set; }

    public string SubjectId { get; private set; }

    public ParkId? Park { get; private set; }

    public string? Before { get; private set; }

    public string? After { get; private set; }

    public override string ChainKind => "audit";

    public override void WriteContent(ChainContent content) => content.Add(PersonId).Add(PersonName).Add(Address).Add(Action)
        .Add(SubjectKind).Add(SubjectId).Add(Park?.Value).Add(Before).Add(After);
}
