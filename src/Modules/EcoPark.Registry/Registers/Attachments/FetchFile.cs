using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Attachments;

/// <summary>Gives the bytes of an attachment to those who may see its record.</summary>
internal sealed class FetchFile(IDbContextFactory<AppDbContext> databases, RegisterPlaces places)
{
    public async Task<Result<StoredFile>> HandleAsync(Viewer viewer, RegisterAddress address, AttachmentAddress asked, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await places.FindAsync(db, viewer, address, cancellation);
        if (!found.TryGet(out var scope, out _))
        {
            return Result<StoredFile>.Failed(found.Problems);
        }

        var file = await (from record in scope.Records(db)
                          join attachment in db.Set<RegisterAttachment>() on record.Id equals attachment.RecordId
                          join stored in db.Set<StoredFile>() on attachment.File equals stored.Id
                          where record.Id == asked.Record && attachment.Id == asked.Attachment
                          select stored).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return file is not null ? file : scope.NoRecord($"{asked.Attachment:N}");
    }
}

/// <summary>An attachment of a record.</summary>
public sealed record AttachmentAddress(Guid Record, Guid Attachment);
