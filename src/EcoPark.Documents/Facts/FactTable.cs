using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Facts;

/// <summary>The one frozen set of facts from which all documents of a report are written.</summary>
public sealed class FactTable
{
    private readonly Dictionary<string, Fact> _facts = new(StringComparer.Ordinal);

    /// <summary>The facts in the order in which they were first printed.</summary>
    public IReadOnlyCollection<Fact> Facts => _facts.Values;

    /// <summary>Registers a number that is about to be printed, or returns the fact that it already is.</summary>
    /// <param name="code">The code with its form.</param>
    /// <param name="year">The year.</param>
    /// <param name="value">The exact value.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="printed">The digits; together with code and year they make the identity.</param>
    /// <param name="complete">Adds state, source, formula and inputs.</param>
    public Fact Bind(string code, int year, Rational value, Unit unit, string printed, Func<Fact, Fact> complete)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{code}|{year}|{unit.Symbol}|{Decimals(printed)}");
        if (_facts.TryGetValue(key, out var known))
        {
            return known;
        }

        var fact = complete(new Fact
        {
            Id = Id(key),
            Code = code,
            Year = year,
            Value = value,
            Unit = unit.Symbol,
            Printed = printed,
            State = "computed",
        });
        _facts.Add(key, fact);
        return fact;
    }

    /// <summary>The same for a number read from the figures.</summary>
    public Fact Bind(FormulaInput input, Figures.FigureReading.Number reading) =>
        Bind(input.Code, input.Year, reading.Value, reading.Unit, reading.Printed, fact => fact with
        {
            State = reading.State,
            Source = reading.Source,
            Formula = reading.Formula,
            Inputs = reading.Inputs.Count > 0 ? reading.Inputs : [input.ToString()],
        });

    private static int Decimals(string printed)
    {
        var point = printed.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : printed.Length - point - 1;
    }

    // 48 bits: with a thousand facts a clash is a chance of one in half a billion, and it would be refused by the writer.
    private static string Id(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 6));
}
