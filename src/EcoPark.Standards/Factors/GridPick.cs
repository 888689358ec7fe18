namespace EcoPark.Standards.Factors;

/// <summary>An electricity factor together with the set it was picked from.</summary>
/// <param name="Set">The set.</param>
/// <param name="Factor">The factor.</param>
public sealed record GridPick(FactorSet.Grid Set, GridFactor Factor);
