using EcoPark.Platform.Scopes;

namespace EcoPark.Registry.Enterprises.Import;

/// <summary>One accepted import, with what each enterprise was before: for ten minutes it can be undone as a whole.</summary>
public sealed class ImportBatch
{
    private ImportBatch() => FileName = AddedBy = Rows = "";

    public ImportBatch(ParkId park, FileId file, string fileName)
        : this()
    {
        Id = Guid.CreateVersion7();
        Park = park;
        File = file;
        FileName = fileName;
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public FileId File { get; private set; }

    public string FileName { get; private set; }

    public DateTime AddedAt { get; private set; }

    public string AddedBy { get; private set; }

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Refused { get; private set; }

    public DateTime? UndoneAt { get; private set; }

    /// <summary>JSON of <see cref="ImportedRow"/>s.</summary>
    public string Rows { get; private set; }

    internal void Finish(IReadOnlyList<ImportedRow> rows, int refused, (string By, DateTime At) saved)
    {
        Rows = RecordJson.Of(rows);
        Added = rows.Count(row => row.Before is null);
        Changed = rows.Count - Added;
        Refused = refused;
        (AddedBy, AddedAt) = saved;
    }

    internal void Undo(DateTime at) => UndoneAt = at;
}

/// <summary>One enterprise of an import.</summary>
/// <param name="Enterprise">Which.</param>
/// <param name="Version">The version the import made: any other means that somebody worked on it since.</param>
/// <param name="Before">What it was; null: it was new.</param>
internal sealed record ImportedRow(Guid Enterprise, int Version, EnterpriseDescription? Before);
