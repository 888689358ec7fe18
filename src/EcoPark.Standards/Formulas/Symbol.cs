using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Formulas;

/// <summary>A code that formulas may use.</summary>
/// <param name="Code">The code.</param>
/// <param name="Zh">The Chinese name.</param>
/// <param name="En">The English name.</param>
/// <param name="Unit">The unit its values are given in.</param>
public sealed record Symbol(string Code, string Zh, string En, Unit Unit);
