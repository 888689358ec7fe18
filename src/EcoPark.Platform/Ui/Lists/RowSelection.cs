namespace EcoPark.Platform.Ui;

/// <summary>The rows an action is for: those ticked, or all that match the query on every page.</summary>
public sealed record RowSelection<TRow>(IReadOnlyList<TRow> Rows, ListQuery Query)
{
    public bool AllMatching { get; init; }

    public required int Count { get; init; }
}
