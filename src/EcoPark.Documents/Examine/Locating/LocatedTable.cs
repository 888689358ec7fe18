namespace EcoPark.Documents.Examine.Locating;

/// <summary>A 对照考核表 or the third table of an 信息公开表.</summary>
internal sealed class LocatedTable(TableKind kind, string name)
{
    private readonly Dictionary<int, LocatedRow> _rows = [];

    public TableKind Kind { get; } = kind;

    public string Name { get; } = name;

    public List<LocatedRow> Rows { get; } = [];

    /// <summary>Rows whose name had been seen before in this table.</summary>
    public List<LocatedRow> Repeated { get; } = [];

    public bool HasRawRows => Rows.Exists(static row => !row.IsIndicator);

    public LocatedRow? Find(int indicator) => _rows.GetValueOrDefault(indicator);

    public void Add(LocatedRow row)
    {
        Rows.Add(row);
        if (row.IsIndicator)
        {
            _rows.TryAdd(row.Number, row);
        }
    }

    public void Replace(LocatedRow old, LocatedRow row)
    {
        Rows[Rows.IndexOf(old)] = row;
        if (row.IsIndicator)
        {
            _rows[row.Number] = row;
        }
    }
}
