using System.Globalization;

namespace EcoPark.Standards.Formulas;

/// <summary>One value that a formula needs.</summary>
/// <param name="Code">The item.</param>
/// <param name="Year">The calendar year.</param>
public readonly record struct FormulaInput(string Code, int Year)
{
    /// <summary><c>cod@2014</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code}@{Year}");
}
