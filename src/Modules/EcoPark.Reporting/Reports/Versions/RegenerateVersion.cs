using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using EcoPark.Documents.Report;
using EcoPark.Documents.Verify;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Figures;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Reports.Versions;

/// <summary>A frozen file, as it was, as it lies in the store now, and as it is written again.</summary>
/// <param name="Kind">Which file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Frozen">The SHA-256 recorded at the freeze.</param>
public sealed record FileComparison(ReportFileKind Kind, string Name, string Frozen)
{
    /// <summary>Of the bytes in the store; null: they are gone.</summary>
    public string? Stored { get; init; }

    /// <summary>Of the bytes written again; null: this file is not written from the input.</summary>
    public string? Rebuilt { get; init; }

    public bool IsWhole => Stored == Frozen;

    public bool IsSame => IsWhole && (Rebuilt is null || Rebuilt == Frozen);
}

/// <summary>A value that is not as it was frozen.</summary>
public sealed record ValueDifference(string Code, int Year, LocalText Name, string? Frozen, string? Found);

/// <summary>A frozen report made once more, from its own input and from the ledger.</summary>
public sealed record Regenerated(ReportVersion Version)
{
    public required IReadOnlyList<FileComparison> Files { get; init; }

    /// <summary>facts.json written again is the same, byte by byte: every number and where it stands.</summary>
    public bool HasSameFacts => Files.Where(file => file.Kind == ReportFileKind.Facts).All(file => file.IsSame);

    public required SignatureState Signature { get; init; }

    /// <summary>Templates or phrases are not those of the freeze; the words may differ then, the stored files do not.</summary>
    public required bool TemplatesChanged { get; init; }

    /// <summary>Values of items compared with the ledger as known at the freeze.</summary>
    public required int ItemsCompared { get; init; }

    /// <summary>Items that the ledger of that time gives otherwise; empty: it gives the same.</summary>
    public required IReadOnlyList<ValueDifference> Items { get; init; }

    /// <summary>Figures from registers compared: they have no past of their own, so they stand beside what the registers say of that year now.</summary>
    public required int FiguresCompared { get; init; }

    /// <summary>Figures that the registers give otherwise by now. This takes nothing from the version.</summary>
    public required IReadOnlyList<ValueDifference> FiguresSince { get; init; }
}

/// <summary>Makes a frozen version once more and says whether it is the same.</summary>
public sealed class RegenerateVersion(ReadVersion versions, FrozenInputs inputs, ReadReportBasis ledger, IDbContextFactory<AppDbContext> databases)
{
    public async Task<Result<Regenerated>> HandleAsync(Viewer viewer, VersionKey key, CancellationToken cancellation)
    {
        var listed = await versions.ListAsync(viewer, new ReportAddress(key.Park, key.Year), cancellation);
        if (!listed.IsOk)
        {
            return Result<Regenerated>.Failed(listed.Problems);
        }

        var version = listed.Value.Versions.LastOrDefault(one => key.Number is null || one.Number == key.Number);
        return version is null ? ReportProblems.NoVersion(key.Year, key.Number) : await CompareAsync(viewer, listed.Value.Park, version, cancellation);
    }

    private async Task<Result<Regenerated>> CompareAsync(Viewer viewer, Park park, ReportVersion version, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var files = await ReportRows.FilesAsync(db, [version.Id], cancellation);
        var input = await inputs.ReadAsync(db, version, files, cancellation);
        if (!input.TryGet(out var rebuilt, out _))
        {
            return Result<Regenerated>.Failed(input.Problems);
        }

        var then = await ledger.HandleAsync(viewer, new ReportKey(park.Key, version.Year, version.KnownAt), cancellation);
        if (!then.IsOk)
        {
            return Result<Regenerated>.Failed(then.Problems);
        }

        var compared = new List<FileComparison>();
        var texts = new Dictionary<ReportFileKind, byte[]>();
        foreach (var file in files)
        {
            var bytes = await inputs.BytesAsync(db, file, cancellation);
            compared.Add(Compare(file, bytes.Value, rebuilt));
            texts[file.Kind] = bytes.Value ?? [];
        }

        var (frozen, found) = (rebuilt.Evaluation.ParkYear, then.Value.Evaluation.ParkYear);
        return new Regenerated(version)
        {
            Files = compared,
            Signature = ReportSignature.Check(texts[ReportFileKind.Facts], Encoding.ASCII.GetString(texts[ReportFileKind.Signature]), Encoding.ASCII.GetString(texts[ReportFileKind.Key])),
            TemplatesChanged = rebuilt.Sources.Hash != version.TemplatesHash,
            ItemsCompared = frozen.Series.Sum(item => item.Value.Count),
            Items = Differences(frozen.Series, found.Series, rebuilt.Sources),
            FiguresCompared = frozen.Figures.Sum(figure => figure.Value.Count),
            FiguresSince = Differences(frozen.Figures, found.Figures, rebuilt.Sources),
        };
    }

    private static FileComparison Compare(ReportFile file, byte[]? stored, FrozenInput rebuilt) => new(file.Kind, file.Name, file.Sha256)
    {
        Stored = stored is null ? null : Hash(stored),
        Rebuilt = rebuilt.Files.Files.FirstOrDefault(one => one.Name == file.Name) is { } again ? Hash(again.Content.Span) : null,
    };

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static List<ValueDifference> Differences(
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> frozen,
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> found, ReportSources sources)
    {
        var keys = frozen.Concat(found).SelectMany(row => row.Value.Keys.Select(year => (Code: row.Key, Year: year))).Distinct();
        return
        [
            .. keys.Select(key => new ValueDifference(key.Code, key.Year, FigureNames.Of(key.Code, sources), Text(frozen, key.Code, key.Year), Text(found, key.Code, key.Year)))
                .Where(difference => difference.Frozen != difference.Found),
        ];
    }

    private static string? Text(ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> table, string code, int year) =>
        table.TryGetValue(code, out var years) && years.TryGetValue(year, out var value)
            ? value switch
            {
                SeriesValue.Number number => number.Value.ToString(),
                SeriesValue.NotApplicable none => $"不涉及：{none.Reason}",
                SeriesValue.Text text => text.Value,
                _ => throw new System.Diagnostics.UnreachableException(),
            }
            : null;
}
