using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Reports.Dossier;

/// <summary>The files behind each value of a frozen report, from the ledger as it was known then.</summary>
internal sealed record DossierEvidence(IReadOnlyDictionary<(string Item, int Year), IReadOnlyList<DossierProof>> Proofs, IReadOnlyDictionary<string, StoredFile> Stored)
{
    /// <summary>Where the bytes lie in the dossier: each once, whoever handed them in and how often.</summary>
    public IReadOnlyDictionary<string, string> Places { get; } = Stored.Values.OrderBy(file => file.AddedAt).ThenBy(file => file.Sha256, StringComparer.Ordinal)
        .Select((file, index) => (file.Sha256, Name: string.Create(System.Globalization.CultureInfo.InvariantCulture, $"证据/{index + 1:D4}-{DossierNames.Safe(file.Name)}")))
        .ToDictionary(pair => pair.Sha256, pair => pair.Name, StringComparer.Ordinal);

    public static async Task<DossierEvidence> ReadAsync(ParkLedgers ledgers, AppDbContext db, (ReportVersion Version, ParkYearEvaluation Evaluation) of, CancellationToken cancellation)
    {
        var park = of.Version.Park;
        var keys = of.Evaluation.Indicators.SelectMany(result => result.Trace.Inputs).Select(input => (input.Input.Code, input.Input.Year)).Distinct().ToList();
        var parts = await ledgers.ReadAsync(park, of.Version.KnownAt, ledger => keys.ToDictionary(key => key, key => Linked(ledger, key)), cancellation);
        var firms = await db.Set<Enterprise>().AsNoTracking().Where(firm => firm.Park == park).ToDictionaryAsync(firm => firm.Id.Value, firm => firm.Name, cancellation);
        var ids = parts.Values.SelectMany(list => list).Select(pair => pair.Link.FileId).Distinct().ToList();
        var stored = await db.Set<StoredFile>().AsNoTracking().Where(file => file.Park == park && ids.Contains(file.Id)).ToListAsync(cancellation);
        var known = stored.Select(file => file.Id).ToHashSet();
        var proofs = parts.ToDictionary(pair => pair.Key, IReadOnlyList<DossierProof> (pair) =>
            [.. pair.Value.Where(one => known.Contains(one.Link.FileId)).Select(one => new DossierProof(firms.GetValueOrDefault(one.Subject, ""), one.Link.Name, one.Link.Sha256, one.Link.Locator)).Distinct()]);
        return new DossierEvidence(proofs, stored.DistinctBy(file => file.Sha256, StringComparer.Ordinal).ToDictionary(file => file.Sha256, StringComparer.Ordinal));
    }

    private static List<(Guid Subject, EvidenceLink Link)> Linked(ParkLedger ledger, (string Item, int Year) key) =>
        [.. ledger.Contributions(key.Item, key.Year).SelectMany(part => EvidenceLink.Read(part.Fact.Evidence).Select(link => (part.Subject.Id, link)))];
}

/// <summary>A file that proves a value.</summary>
/// <param name="Firm">Whose it is; empty: the park's.</param>
/// <param name="Name">As it was handed in.</param>
/// <param name="Sha256">Of the bytes linked.</param>
/// <param name="Locator">The place in it.</param>
internal sealed record DossierProof(string Firm, string Name, string Sha256, string? Locator);
