using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using EcoPark.Collection.Projection;
using EcoPark.Documents.Report;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Reports.Versions;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Reports.Dossier;

/// <summary>离线材料包: a frozen version with every file that proves its values, to be read and checked without any program of ours.</summary>
public sealed class ReportDossier(ReadVersion reading, ParkLedgers ledgers, FileStore store, ReportLibrary templates, IDbContextFactory<AppDbContext> databases, TimeProvider time)
{
    internal const string IndexName = "index.html";
    internal const string SumsName = "SHA256SUMS";
    private const string Folder = "报告/";
    private const int BufferSize = 81_920;

    /// <summary>Writes the dossier to a stream that is read later and then gone.</summary>
    public async Task<Result<Stream>> HandleAsync(Viewer viewer, VersionKey key, CancellationToken cancellation)
    {
        var read = await reading.HandleAsync(viewer, key, cancellation);
        if (!read.TryGet(out var view, out _))
        {
            return Result<Stream>.Failed(read.Problems);
        }

        // The evidence of all firms is in it: who sees one office or one firm may not have it.
        if (!viewer.MayInPark(Permission.DocumentRead, view.Park.Id) || !viewer.MayInYear(Permission.FactRead, view.Park.Id, key.Year))
        {
            return ReportProblems.Forbidden("下载材料包", "download the dossier");
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var evidence = await DossierEvidence.ReadAsync(ledgers, db, (view.Version, view.Evaluation), cancellation);
        var documents = await DocumentsAsync(db, view, cancellation);
        var target = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);
        try
        {
            await PackAsync(target, view, evidence, documents, cancellation);
            target.Position = 0;
            return target;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    private static async Task<List<(string Name, StoredFile File)>> DocumentsAsync(AppDbContext db, VersionView view, CancellationToken cancellation)
    {
        var ids = view.Files.Select(file => file.File).ToList();
        var stored = await db.Set<StoredFile>().AsNoTracking().Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, cancellation);
        return [.. view.Files.Select(file => (Folder + DossierNames.Safe(file.Name), stored[file.File]))];
    }

    private async Task PackAsync(Stream target, VersionView view, DossierEvidence evidence, List<(string Name, StoredFile File)> documents, CancellationToken cancellation)
    {
        var at = new DateTimeOffset(DateTime.SpecifyKind(ParkTime.Local(time.GetUtcNow().UtcDateTime), DateTimeKind.Unspecified), TimeSpan.Zero);
        var sums = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, file) in documents.Concat(evidence.Places.Select(place => (place.Value, evidence.Stored[place.Key]))))
        {
            if (store.Has(file.Sha256))
            {
                await using var content = store.Open(file);
                sums[name] = await AddAsync(zip, (name, at), content, cancellation);
            }
        }

        var page = DossierPage.Write(view, new DossierContent(evidence, documents, sums) { Sources = templates.Sources[view.Version.Standard] }, at);
        sums[IndexName] = await AddAsync(zip, (IndexName, at), new MemoryStream(Encoding.UTF8.GetBytes(page)), cancellation);
        var list = string.Concat(sums.Select(sum => $"{sum.Value}  {sum.Key}\n"));
        await AddAsync(zip, (SumsName, at), new MemoryStream(Encoding.UTF8.GetBytes(list)), cancellation);
    }

    // The sum is of what is packed, not of what the records say: a file changed on the disk shows.
    private static async Task<string> AddAsync(ZipArchive zip, (string Name, DateTimeOffset At) entry, Stream content, CancellationToken cancellation)
    {
        var made = zip.CreateEntry(entry.Name, CompressionLevel.Fastest);
        made.LastWriteTime = entry.At;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var target = made.Open();
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>What lies in a dossier.</summary>
/// <param name="Evidence">The files behind the values.</param>
/// <param name="Documents">The files of the version, by their names in the dossier.</param>
/// <param name="Sums">The SHA-256 of each packed file; what is not here was not in the store.</param>
internal sealed record DossierContent(DossierEvidence Evidence, IReadOnlyList<(string Name, StoredFile File)> Documents, IReadOnlyDictionary<string, string> Sums)
{
    /// <summary>The names of the values.</summary>
    public required ReportSources Sources { get; init; }
}
