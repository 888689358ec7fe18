namespace EcoPark.Documents.Word.Reading;

/// <summary>Which bookmarks and content controls cover the place that is being read.</summary>
internal sealed class AnchorTracker
{
    // Bounds the cost of each span; real documents have a handful open at once.
    private const int MostBookmarks = 32;
    private const int MostControls = 16;

    private readonly List<(string Id, string Name)> bookmarks = [];
    private readonly List<ContentControl> controls = [];
    private readonly HashSet<string> untouched = new(StringComparer.Ordinal);
    private IReadOnlyList<string> names = [];
    private IReadOnlyList<ContentControl> around = [];

    /// <summary>Names of the open bookmarks, in the order they were opened.</summary>
    public IReadOnlyList<string> Bookmarks => names;

    /// <summary>The innermost open controls, the outer before the inner.</summary>
    public IReadOnlyList<ContentControl> Controls => around;

    /// <summary>Whether the place belongs to a bound number.</summary>
    public bool CoversNumber => controls.Exists(control => control.IsNumber) || bookmarks.Exists(mark => IsNumber(mark.Name));

    /// <summary>A bookmark begins. Those that programs set for themselves (_Toc…, _GoBack) are not followed.</summary>
    public void Open(string? id, string? name)
    {
        if (id is not null && name is not null && !name.StartsWith('_') && bookmarks.Count < MostBookmarks)
        {
            bookmarks.Add((id, name));
            untouched.Add(name);
            names = [.. bookmarks.Select(mark => mark.Name)];
        }
    }

    /// <summary>A bookmark ends.</summary>
    /// <returns>Whether it is that of a number and nothing was read in it: the number was deleted, its place stayed.</returns>
    public bool IsEmptyNumber(string? id)
    {
        var mark = bookmarks.Find(mark => string.Equals(mark.Id, id, StringComparison.Ordinal));
        return mark.Name is not null && IsNumber(mark.Name) && untouched.Contains(mark.Name);
    }

    /// <summary>Forgets a bookmark that ended.</summary>
    public void Close(string? id)
    {
        var index = bookmarks.FindIndex(mark => string.Equals(mark.Id, id, StringComparison.Ordinal));
        if (index >= 0)
        {
            untouched.Remove(bookmarks[index].Name);
            bookmarks.RemoveAt(index);
            names = [.. bookmarks.Select(mark => mark.Name)];
        }
    }

    /// <summary>A content control begins.</summary>
    public void Enter(ContentControl control)
    {
        controls.Add(control);
        around = [.. controls.TakeLast(MostControls)];
    }

    /// <summary>The innermost content control ends.</summary>
    public void Leave()
    {
        controls.RemoveAt(controls.Count - 1);
        around = [.. controls.TakeLast(MostControls)];
    }

    /// <summary>Something was read here.</summary>
    public void Touch() => untouched.Clear();

    private static bool IsNumber(string name) => NumberAnchor.TryReadBookmark(name, out _, out _);
}
