namespace EcoPark.Documents.Examine.Known;

/// <summary>The size of a unit.</summary>
/// <param name="Factor">How many base units one of it is.</param>
/// <param name="Dimension">What it measures: two units of one dimension can be converted.</param>
public sealed record KnownUnit(double Factor, EcoPark.Standards.Quantities.Dimension Dimension);
