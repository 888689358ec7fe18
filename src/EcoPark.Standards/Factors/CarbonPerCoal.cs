using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Factors;

/// <summary>Carbon and CO₂ per tonne of standard coal; for checking orders of magnitude, never for an account.</summary>
/// <param name="Carrier">coal, oil or gas.</param>
/// <param name="Name">Its name.</param>
/// <param name="Carbon">Carbon per standard coal.</param>
/// <param name="CarbonDioxide">CO₂ per standard coal.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record CarbonPerCoal(string Carrier, LocalText Name, Quantity Carbon, Quantity CarbonDioxide, Provenance Provenance);
