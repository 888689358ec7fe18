namespace EcoPark.Documents.Word;

/// <summary>Paper, margins and line grid of a document.</summary>
public sealed record PageLayout
{
    /// <summary>
    /// The layout of official documents: A4, 37 mm above, 28 mm on the binding side, type area 156 × 225 mm,
    /// 22 lines of 28 characters, page number 7 mm under the type area. <source>GB/T 9704-2012, 5.2</source>
    /// </summary>
    public static PageLayout Official { get; } = new();

    /// <summary>Width of the upright sheet. <unit>mm</unit></summary>
    public decimal Width { get; init; } = 210;

    /// <summary>Height of the upright sheet. <unit>mm</unit></summary>
    public decimal Height { get; init; } = 297;

    /// <summary>White space above the type area. <unit>mm</unit></summary>
    public decimal Top { get; init; } = 37;

    /// <summary>White space on the binding side (left). <unit>mm</unit></summary>
    public decimal Binding { get; init; } = 28;

    /// <summary>Width of the type area. <unit>mm</unit></summary>
    public decimal TypeWidth { get; init; } = 156;

    /// <summary>Height of the type area. <unit>mm</unit></summary>
    public decimal TypeHeight { get; init; } = 225;

    /// <summary>Lines on a full page.</summary>
    public int Lines { get; init; } = 22;

    /// <summary>Characters in a full line.</summary>
    public int Characters { get; init; } = 28;

    /// <summary>Distance from the type area down to the dashes of the page number. <unit>mm</unit></summary>
    public decimal PageNumberDistance { get; init; } = 7;

    /// <summary>Whether pages carry "— 1 —" at the outside edge: odd pages right, even pages left.</summary>
    public bool PageNumbers { get; init; } = true;

    /// <summary>Whether the first page is a cover, which counts as a page but shows no number.</summary>
    public bool HasCover { get; init; }

    /// <summary>How the first pages lie, up to the first section break.</summary>
    public PageOrientation Orientation { get; init; }

    /// <summary>White space right of the type area. <unit>mm</unit></summary>
    public decimal Right => Width - Binding - TypeWidth;

    /// <summary>White space below the type area. <unit>mm</unit></summary>
    public decimal Bottom => Height - Top - TypeHeight;

    /// <summary>Width that tables and charts may fill. <unit>mm</unit></summary>
    /// <param name="orientation">How the sheet lies.</param>
    public decimal UsableWidth(PageOrientation orientation) =>
        orientation == PageOrientation.Portrait ? TypeWidth : TypeHeight;
}
