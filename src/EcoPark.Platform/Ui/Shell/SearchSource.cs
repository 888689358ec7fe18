namespace EcoPark.Platform.Ui.Shell;

/// <summary>Something the search box looks through: enterprises, indicators, records. Each module registers its own.</summary>
public abstract class SearchSource
{
    /// <summary>The best few, narrowed by the viewer's scope.</summary>
    public abstract Task<IReadOnlyList<SearchHit>> FindAsync(PageContext page, string text, CancellationToken cancellation);
}

/// <summary>One answer; its kind is 企业, 指标 …, in the language of the page.</summary>
public sealed record SearchHit(string Kind, string Title, string Href)
{
    public string? Detail { get; init; }
}
