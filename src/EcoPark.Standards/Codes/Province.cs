using EcoPark.Standards.Definitions;

namespace EcoPark.Standards.Codes;

/// <summary>A province with the names under which factor sets list it.</summary>
/// <param name="Code">The first two digits of GB/T 2260: 32.</param>
/// <param name="Name">The full name: 江苏省.</param>
/// <param name="Region">The short name used by factor sets: 江苏.</param>
/// <param name="GridRegion">The regional grid: 华东; null where none is known.</param>
/// <param name="Provenance">Where the assignment comes from.</param>
public sealed record Province(string Code, string Name, string Region, string? GridRegion, Provenance Provenance);
