namespace EcoPark.Platform.Ui;

/// <summary>Something that can be done to many rows: first rehearsed, then done.</summary>
public sealed record BulkAction<TRow>(string Key, string Text)
{
    /// <summary>Says what will happen and what will be skipped, and changes nothing.</summary>
    public required Func<RowSelection<TRow>, CancellationToken, Task<BulkRehearsal>> Rehearse { get; init; }

    /// <summary>Does it; returns the sentence for the toast with its coverage, and the way back if there is one.</summary>
    public required Func<RowSelection<TRow>, CancellationToken, Task<BulkOutcome>> Perform { get; init; }
}

/// <summary>The dry run: 发送 4 条给 4 家企业 · 跳过 2 条：1 条待园区复查.</summary>
public sealed record BulkRehearsal(int Does, string DoesText, string ButtonText)
{
    public int Skips { get; init; }

    public string? SkipsText { get; init; }

    /// <summary>看名单: each row that is skipped, with its reason.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}

/// <summary>What was done: 已发送 4 条，跳过 2 条.</summary>
public sealed record BulkOutcome(string Text)
{
    public Func<Task>? Undo { get; init; }
}
