namespace EcoPark.Documents.Word;

/// <summary>How a chart shows its values.</summary>
public enum ChartKind
{
    /// <summary>Lines with points.</summary>
    Line,

    /// <summary>Upright columns, side by side.</summary>
    Column,

    /// <summary>Lying bars, side by side.</summary>
    Bar,
}
