using EcoPark.Standards.Factors;
using EcoPark.Standards.Formulas;

namespace EcoPark.Standards.Forms;

/// <summary>How a field gets its value from others.</summary>
public abstract record FieldCompute
{
    private FieldCompute()
    {
    }

    /// <summary>The sum of one column of a grid.</summary>
    /// <param name="Grid">The grid's code.</param>
    /// <param name="Column">The column's code.</param>
    public sealed record ColumnSum(string Grid, string Column) : FieldCompute;

    /// <summary>A formula over fields; <c>grid.column</c> in it is the sum of a column, <c>@t-1</c> last year's value.</summary>
    /// <param name="Text">As written.</param>
    /// <param name="Expression">As read.</param>
    public sealed record Formula(string Text, Expression Expression) : FieldCompute;

    /// <summary>Tonnes of standard coal of an energy grid, by <see cref="EnergyAccount"/>.</summary>
    /// <param name="Grid">The grid; see <see cref="EnergyGrid"/> for its columns.</param>
    /// <param name="Basis">当量 or 等价.</param>
    /// <param name="Set">The set of standard-coal coefficients.</param>
    /// <param name="EquivalentSet">The set that gives electricity its equivalent value; null on the basis 当量.</param>
    public sealed record Energy(string Grid, EnergyBasis Basis, SetName Set, SetName? EquivalentSet) : FieldCompute;

    /// <summary>Tonnes of CO₂ of an energy grid, by <see cref="CarbonAccount"/>.</summary>
    /// <param name="Grid">The grid; see <see cref="EnergyGrid"/> for its columns.</param>
    /// <param name="FuelSet">The set for fuels.</param>
    /// <param name="HeatSet">The set with the factor of bought heat; null: heat cannot be counted.</param>
    public sealed record Carbon(string Grid, SetName FuelSet, SetName? HeatSet) : FieldCompute;
}
