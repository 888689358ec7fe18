using System.Threading.RateLimiting;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Verifying;

/// <summary>How often one address may ask the public verification. The numbers are ours: a person reads each answer.</summary>
internal sealed class PublicRate : IDisposable
{
    public const int DocumentsPerMinute = 10;
    public const int CodesPerMinute = 30;

    private readonly PartitionedRateLimiter<string> _documents = Limiter(DocumentsPerMinute);
    private readonly PartitionedRateLimiter<string> _codes = Limiter(CodesPerMinute);

    public Problem? ForDocument(string caller) => Ask(_documents, caller, DocumentsPerMinute);

    public Problem? ForCode(string caller) => Ask(_codes, caller, CodesPerMinute);

    public void Dispose()
    {
        _documents.Dispose();
        _codes.Dispose();
    }

    private static Problem? Ask(PartitionedRateLimiter<string> limiter, string caller, int most)
    {
        using var lease = limiter.AttemptAcquire(caller);
        return lease.IsAcquired ? null : new Problem("verify-too-often", "",
            $"每分钟最多 {most} 次；请一分钟后再试。", $"At most {most} times a minute; try again in a minute.");
    }

    private static PartitionedRateLimiter<string> Limiter(int most) => PartitionedRateLimiter.Create<string, string>(caller =>
        RateLimitPartition.GetFixedWindowLimiter(caller, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) }));
}
