namespace EcoPark.Standards.Factors;

/// <summary>Where electricity is taken, as far as its factor is concerned.</summary>
/// <param name="Level">Which average is wanted.</param>
/// <param name="Region">
/// A province by code, full or short name for <see cref="GridLevel.Provincial"/>; a grid region, or a province in it,
/// for <see cref="GridLevel.Regional"/>; null for the country.
/// </param>
public sealed record GridPlace(GridLevel Level, string? Region = null);
