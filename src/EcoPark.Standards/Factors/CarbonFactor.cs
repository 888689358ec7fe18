using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Factors;

/// <summary>One factor of the product that gives an emission.</summary>
/// <param name="Name">Calorific value, carbon content, oxidation …</param>
/// <param name="Quantity">The value with its unit.</param>
public sealed record CarbonFactor(LocalText Name, Quantity Quantity);
