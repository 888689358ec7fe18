using System.Text.Json;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Tests.Factors;

namespace EcoPark.Standards.Tests.Samples;

/// <summary>What samples/demo-park/README.md says about the data of the platform.</summary>
public sealed class DemoParkTests
{
    [Fact]
    public void Energy_by_carrier_sums_exactly_to_the_consumption_of_the_enterprise()
    {
        using var enterprises = DemoPark.Open("enterprises.json");
        using var energy = DemoPark.Open("energy.json");
        var consumption = enterprises.RootElement.GetProperty("enterprises").EnumerateArray()
            .ToDictionary(firm => firm.GetProperty("uscc").GetString()!, firm => firm.GetProperty("series").GetProperty("energy_consumption").Clone());
        var firms = energy.RootElement.GetProperty("firms").EnumerateArray().ToList();
        Assert.Equal(12, firms.Count);
        foreach (var firm in firms)
        {
            var years = firm.GetProperty("years").EnumerateArray().ToList();
            Assert.Equal(6, years.Count);
            Assert.All(years, year => Assert.Equal(
                Sets.Number(consumption[firm.GetProperty("uscc").GetString()!].GetProperty(year.GetProperty("year").GetRawText()).GetRawText()), Total(year)));
        }
    }

    [Fact]
    public void Hazardous_waste_balances_in_every_row_and_over_the_years()
    {
        using var waste = DemoPark.Open("hazardous-waste.json");
        var firms = waste.RootElement.GetProperty("firms").EnumerateArray().ToList();
        Assert.Equal(81, firms.Count);
        Assert.All(firms, Balances);
    }

    [Theory]
    [InlineData(2018, "1508.6")]
    [InlineData(2019, "1421.3")]
    public void Hazardous_waste_of_all_enterprises_is_what_the_park_has_to_handle_beyond_general_waste(int year, string tonnes)
    {
        using var waste = DemoPark.Open("hazardous-waste.json");
        var rows = waste.RootElement.GetProperty("firms").EnumerateArray().SelectMany(firm => firm.GetProperty("years").EnumerateArray())
            .Where(entry => entry.GetProperty("year").GetInt32() == year).SelectMany(entry => entry.GetProperty("rows").EnumerateArray());
        Assert.Equal(Sets.Number(tonnes), rows.Aggregate(Rational.Zero, (sum, row) => sum + Cell(row, "generated")));
    }

    [Fact]
    public void The_registry_knows_the_same_enterprises_and_counts_as_the_park()
    {
        using var enterprises = DemoPark.Open("enterprises.json");
        using var registry = DemoPark.Open("registry.json");
        var firms = registry.RootElement.GetProperty("enterprises").EnumerateArray().ToList();
        Assert.Equal(
            enterprises.RootElement.GetProperty("enterprises").EnumerateArray().Select(firm => firm.GetProperty("uscc").GetString()),
            firms.Select(firm => firm.GetProperty("uscc").GetString()));
        Assert.Equal(41, firms.Count(firm => firm.GetProperty("disclosureDue").GetBoolean()));
        Assert.Equal(23, firms.Count(firm => firm.GetProperty("cleanerProductionDue").GetBoolean()));
        Assert.Equal(12, registry.RootElement.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("role").GetString()).Distinct().Count());
    }

    private static void Balances(JsonElement firm)
    {
        var stored = new Dictionary<string, Rational>(StringComparer.Ordinal);
        foreach (var year in firm.GetProperty("years").EnumerateArray())
        {
            var rows = year.GetProperty("rows").EnumerateArray().ToList();
            foreach (var row in rows)
            {
                Assert.Equal(Cell(row, "generated"), Cell(row, "used") + Cell(row, "disposed") + Cell(row, "transferred") + Cell(row, "stored") - Cell(row, "opening"));
                if (stored.TryGetValue(row.GetProperty("waste_code").GetString()!, out var before))
                {
                    Assert.Equal(before, Cell(row, "opening"));
                }
            }

            Assert.Equal(Cell(year, "manifest"), rows.Aggregate(Rational.Zero, (sum, row) => sum + Cell(row, "transferred")));
            stored = rows.ToDictionary(row => row.GetProperty("waste_code").GetString()!, row => Cell(row, "stored"), StringComparer.Ordinal);
        }
    }

    private static Rational Total(JsonElement year)
    {
        var lines = year.GetProperty("lines").EnumerateArray().ToList();
        var other = lines.Single(line => line.GetProperty("carrier").GetString() == "other");
        Assert.Equal("吨标煤", other.GetProperty("unit").GetString());
        var amounts = lines.Where(line => line.GetProperty("carrier").GetString() != "other").Select(line => Sets.Amount(
            line.GetProperty("carrier").GetString()!, line.GetProperty("amount").GetString()!, line.GetProperty("unit").GetString()!));
        var account = EnergyAccount.Compute(
            new EnergyRequest { Amounts = [.. amounts], Basis = EnergyBasis.Calorific, Set = new SetName("gbt2589-2020") }, Sets.Library);
        return account.Value!.Total + Sets.Number(other.GetProperty("amount").GetString()!);
    }

    private static Rational Cell(JsonElement row, string column) => Sets.Number(row.GetProperty(column).GetString()!);
}
