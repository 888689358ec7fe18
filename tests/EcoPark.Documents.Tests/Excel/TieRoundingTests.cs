using System.Globalization;
using EcoPark.Documents.Excel;
using Xunit;

namespace EcoPark.Documents.Tests.Excel;

public sealed class TieRoundingTests
{
    /// <summary>By hand from the rule: a half goes to the even digit, the sign is set aside.</summary>
    public static TheoryData<string, int, string> ByHand => new()
    {
        { "0.125", 2, "0.12" },
        { "0.135", 2, "0.14" },
        { "-0.125", 2, "-0.12" },
        { "-0.135", 2, "-0.14" },
        { "2.675", 2, "2.68" },
        { "2.665", 2, "2.66" },
        { "1.005", 2, "1" },
        { "1.015", 2, "1.02" },
        { "-0.005", 2, "0" },
        { "-0.001", 2, "0" },
        { "0.5", 0, "0" },
        { "1.5", 0, "2" },
        { "2.5", 0, "2" },
        { "-2.5", 0, "-2" },
        { "0.0735", 3, "0.074" },
        { "0.0745", 3, "0.074" },
        { "0.0725", 3, "0.072" },
        { "1000000.345", 2, "1000000.34" },
        { "1000000.355", 2, "1000000.36" },
        { "99999999.995", 2, "100000000" },
        { "62.60211541452792", 2, "62.6" },
        { "0.12500001", 2, "0.13" },
        { "0.12499999", 2, "0.12" },
        { "12.1498", 0, "12" },
        { "10.5002", 0, "11" },
    };

    [Fact]
    public void The_formula_gives_the_digits_computed_by_hand()
    {
        LibreOfficeOracle.SkipWhenAbsent();
        var cases = ByHand.Select(row => row.Data).ToList();

        var rounded = RoundInLibreOffice([.. cases.Select(row => (row.Item1, row.Item2))]);

        Assert.Equal(cases.Select(row => row.Item3), rounded.Select(value => value.ToString("0.###", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Thousands_of_values_and_ties_round_as_exact_decimals_do()
    {
        LibreOfficeOracle.SkipWhenAbsent();
        var values = ManyValues().ToList();

        var rounded = RoundInLibreOffice(values);

        var wrong = values.Zip(rounded)
            .Where(pair => Exact(pair.First) != pair.Second)
            .Select(pair => $"{pair.First.Value} to {pair.First.Digits}: {pair.Second}");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(16)]
    public void Digits_outside_what_a_cell_shows_are_refused(int digits) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TieRounding.Formula("A1", digits));

    private static IEnumerable<(string Value, int Digits)> ManyValues()
    {
        var random = new Random(20150601);
        foreach (var digits in new[] { 0, 1, 2, 3, 4 })
        {
            var step = decimal.One / Power(digits);
            for (var count = 0; count < 900; count++)
            {
                // Ties at all sizes up to 1e6, both signs, with even and odd digits before the half.
                var size = Power(random.Next(0, 7));
                var steps = decimal.Floor((decimal)random.NextDouble() * size / step);
                var tie = (steps + 0.5m) * step * (random.Next(2) == 0 ? 1 : -1);
                yield return (Text(tie), digits);
                if (count % 3 == 0)
                {
                    var near = tie + ((decimal)(random.NextDouble() - 0.5) * step);
                    yield return (Text(decimal.Round(near, 9)), digits);
                }
            }
        }
    }

    private static List<decimal> RoundInLibreOffice(List<(string Value, int Digits)> values)
    {
        var sheet = new Sheet("舍入");
        for (var index = 0; index < values.Count; index++)
        {
            var row = index + 1;
            sheet.Put(1, row, Cell.Number(values[index].Value, StyleName.Input));
            var formula = TieRounding.Formula($"A{row}", values[index].Digits);
            sheet.Put(2, row, new Cell(new CellContent.Formula(formula), StyleName.Input));
        }

        var read = LibreOfficeOracle.Recalculate(WorkbookWriter.ToBytes(Books.Of(sheet))).Sheets[0];
        return [.. Enumerable.Range(1, values.Count).Select(row => read.At(2, row)!.Number!.Value)];
    }

    private static decimal Exact((string Value, int Digits) rounding) =>
        decimal.Round(decimal.Parse(rounding.Value, CultureInfo.InvariantCulture), rounding.Digits, MidpointRounding.ToEven);

    private static decimal Power(int exponent) => exponent == 0 ? 1m : 10m * Power(exponent - 1);

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
