using EcoPark.Platform.Database;

namespace EcoPark.Platform.Chain;

/// <summary>Reads one table of chained records in order, from a place on; verification merges the tables.</summary>
public abstract class ChainSource
{
    public abstract string Kind { get; }

    public abstract IAsyncEnumerable<ChainedRecord> ReadAsync(AppDbContext db, long from);
}
