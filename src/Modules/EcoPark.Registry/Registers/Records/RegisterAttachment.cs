using EcoPark.Platform.Scopes;

namespace EcoPark.Registry.Registers.Records;

/// <summary>A file that proves something of a record. Taken off, it keeps its line in the history and its bytes in the store.</summary>
public sealed class RegisterAttachment
{
    private RegisterAttachment() => Evidence = AddedBy = "";

    internal RegisterAttachment(Guid record, FileId file, string evidence)
        : this()
    {
        Id = Guid.CreateVersion7();
        RecordId = record;
        File = file;
        Evidence = evidence;
    }

    public Guid Id { get; private set; }

    public Guid RecordId { get; private set; }

    public FileId File { get; private set; }

    /// <summary>Code of the register's kind of evidence.</summary>
    public string Evidence { get; private set; }

    public DateTime AddedAt { get; private set; }

    public string AddedBy { get; private set; }

    internal RegisterAttachment By(string who, DateTime at)
    {
        (AddedBy, AddedAt) = (who, at);
        return this;
    }
}
