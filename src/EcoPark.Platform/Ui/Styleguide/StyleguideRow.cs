namespace EcoPark.Platform.Ui.Styleguide;

/// <summary>A generated row, so that the list can be looked at with nothing in the database.</summary>
internal sealed record StyleguideRow(int Number, int Left, bool Major)
{
    public static readonly DateOnly Today = new(2020, 5, 18);

    private static readonly StyleguideRow[] All = [.. Enumerable.Range(380, 130).Select(number => new StyleguideRow(number, (number - 386) / 2, number % 5 == 0))];

    public static Task<ListPage<StyleguideRow>> Load(ListQuery query, CancellationToken cancellation)
    {
        var rows = All.Where(row => (query.View != "overdue" || row.Left < 0)
            && (!query.Filters.TryGetValue("grade", out var grade) || row.Major == (grade == "major"))
            && (string.IsNullOrEmpty(query.Search) || row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture).Contains(query.Search, StringComparison.Ordinal)));
        var sorted = (query.Descending ? rows.OrderByDescending(row => row.Left) : rows.OrderBy(row => row.Left)).ToList();
        return Task.FromResult(new ListPage<StyleguideRow>([.. sorted.Skip(query.Skip).Take(query.Size)], sorted.Count)
        {
            ViewCounts = new Dictionary<string, int>(StringComparer.Ordinal) { ["open"] = All.Length, ["overdue"] = All.Count(row => row.Left < 0) },
        });
    }
}
