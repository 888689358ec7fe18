using System.Collections.Immutable;
using System.Text.Json;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Tests.Factors;

namespace EcoPark.Standards.Tests.Samples;

/// <summary>The shipped annual form, filled in with the data of the demo enterprise.</summary>
public sealed class DemoEntryTests
{
    private const int Year = 2019;

    private static readonly Lazy<FormLibrary> Forms = new(() =>
        FormLibraryReader.Read(Repository.StandardFiles(), Repository.Library, Sets.Library).Value!);

    [Fact]
    public void The_annual_form_of_the_demo_enterprise_can_be_submitted()
    {
        var done = Check(Entry());
        Assert.Empty(done.Findings.Select(finding => $"{finding.Severity} {finding.Rule} {finding.Place}: {finding.Message.En}"));
        Assert.True(done.IsSubmittable);
    }

    [Fact]
    public void Its_energy_is_computed_from_the_carriers()
    {
        var done = Check(Entry());
        Assert.True(done.TryFind(new FormPlace.Field("energy_consumption"), out var energy));
        Assert.Equal(CheckedOrigin.Computed, energy.Origin);
        Assert.Equal(Sets.Number("1645"), Assert.IsType<CheckedContent.Number>(energy.Content).Value);
    }

    [Fact]
    public void Its_hazardous_waste_is_the_sum_of_the_rows()
    {
        // 21.62 + 86.70 + 12.80 + 10.36 + 22.10 + 0.00084 + 3.80 + 0.08 + 1.90
        var done = Check(Entry());
        Assert.True(done.TryFind(new FormPlace.Field("hazardous_waste_generated"), out var waste));
        Assert.Equal(Sets.Number("159.36084"), Assert.IsType<CheckedContent.Number>(waste.Content).Value);
    }

    private static CheckedForm Check(FormEntry entry) => FormCheck.Check(Forms.Value.Forms["enterprise-annual"], entry, new FormContext
    {
        Year = Year,
        Items = Repository.Library.Items,
        Units = Repository.Library.Units,
        Codes = Forms.Value.Codes,
        Factors = Sets.Library,
    });

    private static FormEntry Entry()
    {
        using var registry = DemoPark.Open("registry.json");
        using var enterprises = DemoPark.Open("enterprises.json");
        using var energy = DemoPark.Open("energy.json");
        using var waste = DemoPark.Open("hazardous-waste.json");
        var uscc = registry.RootElement.GetProperty("demoEnterprise").GetString()!;
        var file = DemoPark.Firm(registry, "enterprises", uscc);
        var firm = DemoPark.Firm(enterprises, "enterprises", uscc);
        var lines = OfYear(DemoPark.Firm(energy, "firms", uscc)).GetProperty("lines").EnumerateArray().ToList();
        var hazardous = OfYear(DemoPark.Firm(waste, "firms", uscc));

        var fields = new Dictionary<string, EnteredValue>(StringComparer.Ordinal)
        {
            ["name"] = Given(file, "name"),
            ["credit_code"] = Given(file, "uscc"),
            ["industry"] = new EnteredValue.Given(firm.GetProperty("industry").GetProperty("code").GetString()!),
            ["scale"] = Given(firm, "scale"),
            ["high_tech_enterprise"] = new EnteredValue.Given("是"),
            ["land_area"] = Given(file, "landArea"),
            ["contact"] = Given(file, "contact"),
            ["phone"] = Given(file, "phone"),
            ["price_basis"] = new EnteredValue.Given("current"),
            ["energy_basis"] = new EnteredValue.Given("当量"),
            ["energy_other"] = Given(lines.Single(line => line.GetProperty("carrier").GetString() == "other"), "amount"),
            ["fresh_water_surface"] = new EnteredValue.Given("0"),
            ["fresh_water_ground"] = new EnteredValue.Given("0"),
            ["fresh_water_mains"] = Series(firm, "fresh_water"),
            ["discharge_basis"] = new EnteredValue.Given("排入环境"),
            ["emission_method"] = new EnteredValue.Given("monitoring"),
            ["hazardous_waste_manifest"] = Given(hazardous, "manifest"),
            ["permit_kind"] = Given(file.GetProperty("permit"), "kind"),
            ["permit_number"] = Given(file.GetProperty("permit"), "number"),
            ["permit_valid_until"] = Given(file.GetProperty("permit"), "validUntil"),
            ["cleaner_production_due"] = new EnteredValue.Given("是"),
            ["cleaner_production_audited"] = new EnteredValue.Given("是"),
            ["key_enterprises_due"] = new EnteredValue.Given("是"),
            ["disclosing_key_enterprises"] = new EnteredValue.Given("是"),
        };
        foreach (var item in (string[])["industrial_output", "industrial_value_added", "employees_year_end", "water_reuse", "wastewater", "cod", "ammonia_nitrogen", "so2", "nox", "co2", "solid_waste_generated", "solid_waste_utilized"])
        {
            fields[item] = Series(firm, item);
        }

        return new FormEntry(
            fields.ToImmutableSortedDictionary(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, ImmutableArray<EntryRow>>(StringComparer.Ordinal)
                .Add("energy", [.. lines.Where(line => line.GetProperty("carrier").GetString() != "other").Select(line => Row(line, "carrier", "amount"))])
                .Add("hazardous", [.. hazardous.GetProperty("rows").EnumerateArray().Select(row => Row(row, [.. row.EnumerateObject().Select(cell => cell.Name)]))]));
    }

    private static JsonElement OfYear(JsonElement owner) =>
        owner.GetProperty("years").EnumerateArray().Single(year => year.GetProperty("year").GetInt32() == Year);

    private static EnteredValue.Given Given(JsonElement owner, string member) => new(owner.GetProperty(member).GetString()!);

    private static EnteredValue.Given Series(JsonElement firm, string item) => new(firm.GetProperty("series").GetProperty(item).GetProperty("2019").GetRawText());

    private static EntryRow Row(JsonElement row, params string[] cells) =>
        new(cells.ToImmutableSortedDictionary(cell => cell, EnteredValue (cell) => Given(row, cell), StringComparer.Ordinal));
}
