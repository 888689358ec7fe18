using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Platform.Ui.Shell;

namespace EcoPark.Platform.Ui;

/// <summary>What a list shows, as its address says: ?view=overdue&amp;sort=-due&amp;page=2&amp;q=…&amp;f.grade=major. Pages, exports and endpoints read the same.</summary>
public sealed record ListQuery
{
    public const int DefaultSize = 50;

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int Size { get; init; } = DefaultSize;

    /// <summary>The key of a column; null: the list's own order.</summary>
    public string? Sort { get; init; }

    public bool Descending { get; init; }

    public string? View { get; init; }

    public string? Search { get; init; }

    /// <summary>Filter key to value.</summary>
    public ImmutableSortedDictionary<string, string> Filters { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public int Skip => (Page - 1) * Size;

    public bool IsNarrowed => Filters.Count > 0 || !string.IsNullOrEmpty(Search);

    /// <param name="query">With or without its question mark; what it does not know stays untouched by <see cref="Write"/>.</param>
    public static ListQuery Read(string query)
    {
        var pairs = QueryText.Read(query);
        var sort = pairs.GetValueOrDefault("sort");
        return new()
        {
            Page = int.TryParse(pairs.GetValueOrDefault("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000 ? page : 1,
            Sort = string.IsNullOrEmpty(sort) ? null : sort.TrimStart('-'),
            Descending = sort?.StartsWith('-') == true,
            View = pairs.GetValueOrDefault("view"),
            Search = pairs.GetValueOrDefault("q"),
            Filters = pairs.Where(pair => pair.Key.StartsWith("f.", StringComparison.Ordinal) && pair.Value.Length > 0).ToImmutableSortedDictionary(pair => pair.Key[2..], pair => pair.Value, StringComparer.Ordinal),
        };
    }

    /// <summary>The query text with this list's part replaced and the rest (asof, open panel) kept.</summary>
    public string Write(string current)
    {
        var text = current;
        foreach (var old in QueryText.Read(current).Keys.Where(key => key.StartsWith("f.", StringComparison.Ordinal)))
        {
            text = QueryText.With(text, old, null);
        }

        text = QueryText.With(text, "view", View);
        text = QueryText.With(text, "q", Search);
        text = QueryText.With(text, "sort", Sort is null ? null : Descending ? "-" + Sort : Sort);
        text = QueryText.With(text, "page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture));
        return Filters.Aggregate(text, (query, filter) => QueryText.With(query, "f." + filter.Key, filter.Value));
    }

    /// <summary>The first page of this filter set to this value; null takes the filter away.</summary>
    public ListQuery Where(string key, string? value) =>
        this with { Page = 1, Filters = string.IsNullOrEmpty(value) ? Filters.Remove(key) : Filters.SetItem(key, value) };

    public bool SameAs(ListQuery? other) => other is not null && Write("") == other.Write("") && Size == other.Size;
}
