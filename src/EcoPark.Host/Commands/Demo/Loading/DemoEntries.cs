using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using EcoPark.Standards.Forms;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>What each invented firm and office fills in, from the sample files.</summary>
internal sealed class DemoEntries(DemoFiles files)
{
    private static readonly string[] Items =
    [
        "industrial_output", "industrial_value_added", "employees_year_end", "water_reuse", "wastewater", "cod", "ammonia_nitrogen",
        "so2", "nox", "co2", "solid_waste_generated", "solid_waste_utilized",
    ];

    private readonly Dictionary<string, JsonElement> _registry = ByCode(files["registry"].Rows("enterprises"));
    private readonly Dictionary<string, JsonElement> _energy = ByCode(files["energy"].Rows("firms"));
    private readonly Dictionary<string, JsonElement> _waste = ByCode(files["hazardous-waste"].Rows("firms"));

    public FormEntry OfFirm(JsonElement firm, int year)
    {
        var uscc = firm.Text("uscc");
        var fields = Identity(firm, _registry[uscc]);
        foreach (var item in Items)
        {
            fields[item] = Given(Series(firm, item, year));
        }

        fields["fresh_water_mains"] = Given(Series(firm, "fresh_water", year));
        var grids = new Dictionary<string, ImmutableArray<EntryRow>>(StringComparer.Ordinal);
        AddEnergy(fields, grids, OfYear(_energy, uscc, year), Series(firm, "energy_consumption", year));
        AddWaste(fields, grids, OfYear(_waste, uscc, year));
        return Entry(fields, grids);
    }

    /// <summary>The demo's own firm as it first handed in: an amount of gas it corrected later, and a manifest that is missing.</summary>
    public FormEntry BeforeCorrection(FormEntry entry)
    {
        var returned = files["work-2020"].GetProperty("returned");
        var gas = RowOf(entry, "energy", ("carrier", "natural-gas"));
        var rows = entry.Rows("energy");
        var before = new EntryRow(rows[gas].Cells.SetItem("amount", Given(returned.Text("gasBefore"))));
        return new FormEntry(entry.Fields.SetItem("hazardous_waste_manifest", Given(returned.Text("manifest"))), entry.Grids.SetItem("energy", rows.SetItem(gas, before)));
    }

    /// <summary>The row whose cell says so.</summary>
    public static int RowOf(FormEntry entry, string grid, (string Column, string Text) cell)
    {
        var rows = entry.Rows(grid);
        return Enumerable.Range(0, rows.Length).First(row => rows[row].Cells.GetValueOrDefault(cell.Column) == Given(cell.Text));
    }

    public FormEntry OfDepartment(Form form, int year) => DemoFigures.IsOf(form) ? new DemoFigures(files).Of(form, year) : OfOffice(form, year);

    private FormEntry OfOffice(Form form, int year)
    {
        var series = files["park-2019"].GetProperty("series");
        var text = year.ToString(CultureInfo.InvariantCulture);
        var fields = new Dictionary<string, EnteredValue>(StringComparer.Ordinal);
        foreach (var field in form.Fields.Where(field => field.IsEntered))
        {
            if (field.Item is { } item && series.TryGetProperty(item, out var years) && years.TryGetProperty(text, out var value))
            {
                fields[field.Code] = value.TryGetProperty("notApplicable", out var reason)
                    ? new EnteredValue.NotApplicable(reason.GetString() ?? "")
                    : Given(field.Kind == FormFieldKind.YesNo ? YesNo(value) : value.GetProperty("value").GetRawText());
            }
        }

        Choose(form, fields, "price_basis", "current");
        Choose(form, fields, "energy_basis", "当量");
        if (files["departments"].GetProperty("years").TryGetProperty(text, out var extra) && extra.TryGetProperty(form.Code, out var own))
        {
            foreach (var member in own.EnumerateObject())
            {
                fields[member.Name] = Given(member.Value.GetString() ?? "");
            }
        }

        return Entry(fields, []);
    }

    /// <summary>The years before the first form: value added and land, from which growth is computed.</summary>
    public IEnumerable<(string Item, int Year, string Value)> Earlier(int before)
    {
        foreach (var item in files["park-2019"].GetProperty("series").EnumerateObject())
        {
            foreach (var year in item.Value.EnumerateObject().Where(year => int.Parse(year.Name, CultureInfo.InvariantCulture) < before))
            {
                yield return (item.Name, int.Parse(year.Name, CultureInfo.InvariantCulture), year.Value.GetProperty("value").GetRawText());
            }
        }
    }

    private static Dictionary<string, EnteredValue> Identity(JsonElement firm, JsonElement file)
    {
        var due = file.GetProperty("cleanerProductionDue").GetBoolean();
        var disclosure = file.GetProperty("disclosureDue").GetBoolean();
        var fields = new Dictionary<string, EnteredValue>(StringComparer.Ordinal)
        {
            ["name"] = Given(file.Text("name")),
            ["credit_code"] = Given(file.Text("uscc")),
            ["industry"] = Given(firm.GetProperty("industry").Text("code")),
            ["scale"] = Given(firm.Text("scale")),
            ["high_tech_enterprise"] = Given(firm.GetProperty("highTech").GetBoolean() ? "是" : "否"),
            ["land_area"] = Given(file.Text("landArea")),
            ["contact"] = Given(file.Text("contact")),
            ["phone"] = Given(file.Text("phone")),
            ["price_basis"] = Given("current"),
            ["energy_basis"] = Given("当量"),
            ["fresh_water_surface"] = Given("0"),
            ["fresh_water_ground"] = Given("0"),
            ["discharge_basis"] = Given("排入环境"),
            ["emission_method"] = Given("monitoring"),
            ["permit_kind"] = Given(file.GetProperty("permit").Text("kind")),
            ["cleaner_production_due"] = Given(due ? "是" : "否"),
            ["cleaner_production_audited"] = Given(due ? "是" : "否"),
            ["key_enterprises_due"] = Given(disclosure ? "是" : "否"),
            ["disclosing_key_enterprises"] = Given(disclosure ? "是" : "否"),
        };
        if (file.GetProperty("permit").TextOrNull("number") is { } number)
        {
            fields["permit_number"] = Given(number);
            fields["permit_valid_until"] = Given(file.GetProperty("permit").Text("validUntil"));
        }

        return fields;
    }

    // Firms without carriers state their total; it is then a stated value, not a computed one.
    private static void AddEnergy(Dictionary<string, EnteredValue> fields, Dictionary<string, ImmutableArray<EntryRow>> grids, JsonElement? lines, string total)
    {
        if (lines is not { } year)
        {
            fields["energy_consumption"] = Given(total);
            return;
        }

        grids["energy"] = [.. year.Rows("lines").Where(line => line.Text("carrier") != "other").Select(line => Row(line, "carrier", "amount"))];
        fields["energy_other"] = Given(year.Rows("lines").Single(line => line.Text("carrier") == "other").Text("amount"));
    }

    private void AddWaste(Dictionary<string, EnteredValue> fields, Dictionary<string, ImmutableArray<EntryRow>> grids, JsonElement? year)
    {
        if (year is not { } waste)
        {
            var reason = files["hazardous-waste"].GetProperty("others").Text("notApplicable");
            grids["hazardous"] = [new EntryRow(ImmutableSortedDictionary.Create<string, EnteredValue>(StringComparer.Ordinal).Add("waste_code", new EnteredValue.NotApplicable(reason)))];
            return;
        }

        grids["hazardous"] = [.. waste.Rows("rows").Select(row => Row(row, [.. row.EnumerateObject().Select(cell => cell.Name)]))];
        if (waste.TextOrNull("manifest") is { } manifest)
        {
            fields["hazardous_waste_manifest"] = Given(manifest);
        }
    }

    private static JsonElement? OfYear(Dictionary<string, JsonElement> firms, string uscc, int year) => firms.TryGetValue(uscc, out var firm)
        ? firm.Rows("years").Where(row => row.GetProperty("year").GetInt32() == year).Select(row => (JsonElement?)row).FirstOrDefault()
        : null;

    private static string Series(JsonElement firm, string item, int year) =>
        firm.GetProperty("series").GetProperty(item).GetProperty(year.ToString(CultureInfo.InvariantCulture)).GetRawText();

    private static string YesNo(JsonElement value) => value.GetProperty("value").GetRawText() == "0" ? "否" : "是";

    private static void Choose(Form form, Dictionary<string, EnteredValue> fields, string field, string value)
    {
        if (form.TryFindField(field, out _))
        {
            fields[field] = Given(value);
        }
    }

    private static EntryRow Row(JsonElement row, params string[] cells) =>
        new(cells.ToImmutableSortedDictionary(cell => cell, EnteredValue (cell) => Given(row.Text(cell)), StringComparer.Ordinal));

    private static FormEntry Entry(Dictionary<string, EnteredValue> fields, Dictionary<string, ImmutableArray<EntryRow>> grids) =>
        new(fields.ToImmutableSortedDictionary(StringComparer.Ordinal), grids.ToImmutableSortedDictionary(StringComparer.Ordinal));

    private static EnteredValue.Given Given(string text) => new(text);

    private static Dictionary<string, JsonElement> ByCode(IEnumerable<JsonElement> rows) => rows.ToDictionary(row => row.Text("uscc"), StringComparer.Ordinal);
}
