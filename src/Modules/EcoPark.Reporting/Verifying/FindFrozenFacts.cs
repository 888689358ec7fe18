using EcoPark.Documents.Word;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Verifying;

/// <summary>The facts of a document from a whole data folder, for the command that has no facts beside the document.</summary>
public sealed class FindFrozenFacts
{
    private readonly FrozenShelf _shelf;
    private readonly IDbContextFactory<AppDbContext> _databases;

    internal FindFrozenFacts(FrozenShelf shelf, IDbContextFactory<AppDbContext> databases) => (_shelf, _databases) = (shelf, databases);

    /// <summary>Looks through the versions of all parks.</summary>
    /// <returns>Null: none of them wrote this document.</returns>
    public async Task<FrozenFacts?> HandleAsync(WordText document, CancellationToken cancellation)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellation);
        var all = new List<ProvenFacts>();
        foreach (var park in await db.Set<Park>().AsNoTracking().OrderBy(park => park.Key).ToListAsync(cancellation))
        {
            all.AddRange(await _shelf.ReadAsync(park, new VersionScope(null, PublishedOnly: false), cancellation));
        }

        return VersionMatching.Find(document, all) is var (facts, by) ? new FrozenFacts(facts.Version, facts.Facts, facts.Signature, by) : null;
    }
}

/// <summary>Facts found in a data folder.</summary>
public sealed record FrozenFacts(KnownVersion Version, Documents.Facts.FactsFile Facts, FactsSignature Signature, VersionMatch By);
