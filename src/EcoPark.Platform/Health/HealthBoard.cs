namespace EcoPark.Platform.Health;

/// <summary>The last finding of each part, with its time. An old finding is not a good one.</summary>
public sealed class HealthBoard(IEnumerable<HealthPart> parts, TimeProvider time)
{
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private IReadOnlyList<HealthLine> _lines = [];

    public IReadOnlyList<HealthLine> Lines => _lines;

    /// <summary>Whether the line may still be shown as good.</summary>
    public bool IsFresh(HealthLine line) => time.GetUtcNow().UtcDateTime - line.CheckedAt < Fresh;

    public async Task<IReadOnlyList<HealthLine>> CheckAsync(CancellationToken cancellation)
    {
        var lines = new List<HealthLine>();
        foreach (var part in parts)
        {
            lines.Add(new HealthLine(part.Zh, part.En, await LookAsync(part, cancellation), time.GetUtcNow().UtcDateTime));
        }

        return _lines = lines;
    }

    // A part that cannot be looked at is the finding, not the end of the others.
    private static async Task<HealthFinding> LookAsync(HealthPart part, CancellationToken cancellation)
    {
        try
        {
            return await part.CheckAsync(cancellation);
        }
        catch (Exception error) when (error is System.Data.Common.DbException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return new HealthFinding(HealthState.Bad, $"检查失败：{error.Message}", $"Could not be checked: {error.Message}");
        }
    }
}

public sealed record HealthLine(string Zh, string En, HealthFinding Finding, DateTime CheckedAt);
