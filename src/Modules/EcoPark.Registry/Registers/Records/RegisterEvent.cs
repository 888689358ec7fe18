namespace EcoPark.Registry.Registers.Records;

/// <summary>One line of a record's history. What it says stands in the audit chain too, at <see cref="AuditSeq"/>.</summary>
public sealed class RegisterEvent
{
    private RegisterEvent() => PersonName = "";

    internal RegisterEvent(RegisterRecord record, RecordAct act, RecordTrace trace)
    {
        Id = Guid.CreateVersion7();
        RecordId = record.Id;
        Kind = act.Kind;
        (FromStage, ToStage, Note, Changes) = (act.FromStage, act.ToStage, act.Note, act.Changes);
        (PersonId, PersonName, At, AuditSeq) = (trace.PersonId, trace.PersonName, trace.At, trace.Seq);
        Version = record.Version;
    }

    public Guid Id { get; private set; }

    public Guid RecordId { get; private set; }

    public RecordActKind Kind { get; private set; }

    public string? FromStage { get; private set; }

    public string? ToStage { get; private set; }

    public string? Note { get; private set; }

    /// <summary>JSON: field to [before, after].</summary>
    public string? Changes { get; private set; }

    public Guid? PersonId { get; private set; }

    public string PersonName { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The record's version after it.</summary>
    public int Version { get; private set; }

    public long AuditSeq { get; private set; }
}

/// <summary>What was done to a record.</summary>
public sealed record RecordAct(RecordActKind Kind)
{
    public string? FromStage { get; init; }

    public string? ToStage { get; init; }

    public string? Note { get; init; }

    public string? Changes { get; init; }
}

public enum RecordActKind
{
    Opened,
    Imported,
    Changed,
    Moved,
    Assigned,
    Dated,
    Attached,
    Detached,
}

/// <summary>By whom, when, and where in the chain.</summary>
internal sealed record RecordTrace(Guid? PersonId, string PersonName, DateTime At, long Seq);
