namespace EcoPark.Platform.Jobs;

/// <summary>What running work says about itself. Cheap to call for every row: it is written down once a second.</summary>
public sealed class JobRun(Guid id) : IProgress<long>
{
    private long _count;
    private long _total = -1;

    public Guid Id { get; } = id;

    public long Count => Interlocked.Read(ref _count);

    public long? Total => Interlocked.Read(ref _total) is var total and >= 0 ? total : null;

    /// <summary>How many there are, once it is known.</summary>
    public void Expect(long total) => Interlocked.Exchange(ref _total, total);

    public void Report(long value) => Interlocked.Exchange(ref _count, value);
}
