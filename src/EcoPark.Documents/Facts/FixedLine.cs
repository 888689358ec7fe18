namespace EcoPark.Documents.Facts;

/// <summary>
/// A sentence or a table row that carries numbers, as it was written. Each bound number stands as its fact id in
/// braces, so that the line says which digits are fixed, which numbers stand in it, and with which unit.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">White space collapsed; cells are parted by ¦.</param>
public sealed record FixedLine(FixedKind Kind, string Text);
