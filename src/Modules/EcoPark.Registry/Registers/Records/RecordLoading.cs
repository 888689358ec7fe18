using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Registry.Registers.ChangeRecord;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Records;

/// <summary>Reads one record for somebody who is going to change it.</summary>
internal sealed class RecordLoading(RegisterPlaces places)
{
    public async Task<Result<LoadedRecord>> ForWritingAsync(ChainWork work, Viewer viewer, RecordAddress address, CancellationToken cancellation)
    {
        var found = await places.FindAsync(work.Db, viewer, address.Register, cancellation);
        if (!found.TryGet(out var scope, out _))
        {
            return Result<LoadedRecord>.Failed(found.Problems);
        }

        var record = await scope.Records(work.Db).SingleOrDefaultAsync(candidate => candidate.Id == address.Id, cancellation);
        if (record is null)
        {
            return scope.NoRecord($"{address.Id:N}");
        }

        return scope.MayWrite(record.Enterprise) ? new LoadedRecord(scope, record) : scope.NotAllowed();
    }
}

internal sealed record LoadedRecord(RegisterScope Scope, RegisterRecord Record);
