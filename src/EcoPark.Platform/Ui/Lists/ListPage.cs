namespace EcoPark.Platform.Ui;

/// <summary>One page of rows, with how many there are in all.</summary>
public sealed record ListPage<TRow>(IReadOnlyList<TRow> Rows, int Total)
{
    /// <summary>View key to its count, for the tabs; those that are absent show none.</summary>
    public IReadOnlyDictionary<string, int> ViewCounts { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);
}
