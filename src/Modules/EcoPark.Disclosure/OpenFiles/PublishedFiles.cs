using EcoPark.Disclosure.Portal;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.Scopes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace EcoPark.Disclosure.OpenFiles;

/// <summary>Opens a file that a publication of the park names; every other file is not there, whoever asks.</summary>
internal sealed class PublishedFiles(IDbContextFactory<AppDbContext> databases, FileStore store)
{
    /// <summary>Always a download, never a page. Null: no publication of this park names the file.</summary>
    public async Task<IResult?> OpenAsync(PublicPark park, Guid file, CancellationToken cancellation)
    {
        var id = FileId.From(file);
        if (park.Publications.SelectMany(publication => publication.Content.Files).FirstOrDefault(published => published.File == id) is not { } named)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var stored = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.Park == park.Id, cancellation);
        return stored is null || stored.Sha256 != named.Sha256 || !store.Has(stored.Sha256) ? null
            : Results.File(store.Open(stored), stored.MediaType, named.Name, entityTag: new EntityTagHeaderValue($"\"{stored.Sha256}\""));
    }
}
