namespace EcoPark.Documents.Excel;

/// <summary>How a sheet is printed: A4, as wide as one page, as long as it needs.</summary>
public sealed record PrintSetup
{
    /// <summary>True for landscape.</summary>
    public bool Landscape { get; init; }

    /// <summary>Rows repeated at the top of each page; null repeats none.</summary>
    public (int First, int Last)? RepeatRows { get; init; }

    /// <summary>The range printed; null prints all.</summary>
    public CellRange? Area { get; init; }

    /// <summary>Page number "第 n 页 共 m 页" in the footer.</summary>
    public bool PageNumbers { get; init; } = true;
}
