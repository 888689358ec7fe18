namespace EcoPark.Standards.Decomposition;

/// <summary>Output and energy (or emission) of one group at the two ends.</summary>
/// <param name="Name">The group.</param>
/// <param name="OutputBefore">Output at the start.</param>
/// <param name="OutputAfter">Output at the end, in the same unit and at the same prices.</param>
/// <param name="EnergyBefore">Energy at the start.</param>
/// <param name="EnergyAfter">Energy at the end.</param>
public sealed record ActivityEnergy(string Name, double OutputBefore, double OutputAfter, double EnergyBefore, double EnergyAfter);
