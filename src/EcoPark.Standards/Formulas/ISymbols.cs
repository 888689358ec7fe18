using System.Diagnostics.CodeAnalysis;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Formulas;

/// <summary>What a code in a formula means. Items, figures and indicators each answer for their own codes.</summary>
public interface ISymbols
{
    /// <summary>Finds the symbol of a code.</summary>
    bool TryFind(string code, [NotNullWhen(true)] out Symbol? symbol);
}
