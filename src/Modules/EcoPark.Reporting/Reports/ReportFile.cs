using EcoPark.Platform.Files;
using EcoPark.Platform.Scopes;

namespace EcoPark.Reporting.Reports;

/// <summary>A file of a frozen version, kept in the file store by the hash of its bytes.</summary>
public sealed class ReportFile
{
    private ReportFile() => Name = Sha256 = "";

    internal ReportFile(Guid version, ReportFileKind kind, string name, StoredFile file)
        : this()
    {
        Id = Guid.CreateVersion7();
        (Version, Kind, Name) = (version, kind, name);
        (File, Sha256, Bytes) = (file.Id, file.Sha256, file.Size);
    }

    public Guid Id { get; private set; }

    public Guid Version { get; private set; }

    public ReportFileKind Kind { get; private set; }

    public string Name { get; private set; }

    public FileId File { get; private set; }

    public string Sha256 { get; private set; }

    public long Bytes { get; private set; }
}

public enum ReportFileKind
{
    Report,
    Table,
    Form,
    Facts,

    /// <summary>The complete input, as the command line reads it.</summary>
    Basis,

    Signature,

    /// <summary>The public key with which the signature is verified.</summary>
    Key,

    Pdf,
}
