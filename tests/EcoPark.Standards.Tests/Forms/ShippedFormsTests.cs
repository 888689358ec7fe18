using EcoPark.Standards.Factors;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Tests.Forms;

public sealed class ShippedFormsTests
{
    private static readonly Lazy<Result<FormLibrary>> Read = new(() =>
        FormLibraryReader.Read(Repository.StandardFiles(), Repository.Library, FactorReader.Read(Repository.StandardFiles(), Repository.Library.Units).Value!));

    [Fact]
    public void The_shipped_forms_and_code_lists_read_without_a_problem() =>
        Assert.Empty(Read.Value.Problems.Select(problem => $"{problem.Place}: {problem.Code}: {problem.En}"));

    [Theory]
    [InlineData("hj274-2015", 40)]
    [InlineData("zero-carbon-park-2025", 5)]
    [InlineData("low-carbon-park-province", 28)]
    public void Every_data_item_of_a_standard_has_a_rule_and_a_form_that_asks_for_it(string file, int count)
    {
        var items = ItemsOf(file);
        Assert.Equal(count, items.Count);
        Assert.DoesNotContain(items, item => !IsSupplied(item));
    }

    [Fact]
    public void The_high_tech_output_is_the_output_of_the_high_tech_enterprises()
    {
        var rule = Read.Value.Value!.ParkValues["high_tech_output"];
        Assert.Equal("industrial_output", rule.EnterpriseItem);
        Assert.Equal(EnterpriseScope.HighTech, rule.EnterpriseScope);
        Assert.Equal([ParkValueSource.Enterprises, ParkValueSource.Department], rule.From);
    }

    [Fact]
    public void Every_manufacturing_division_of_the_classification_is_there()
    {
        Assert.True(Read.Value.Value!.Codes.TryFind("gbt4754-2017", out var list));
        var divisions = list.Entries.Where(entry => entry.Parent is null).Select(entry => entry.Code).ToList();
        Assert.Equal(Enumerable.Range(6, 41).Select(number => number.ToString("00", System.Globalization.CultureInfo.InvariantCulture)), divisions);
        Assert.Equal(609, list.Entries.Count(entry => entry.Code.Length == 4 && string.CompareOrdinal(entry.Code, "13") > 0 && string.CompareOrdinal(entry.Code, "44") < 0));
    }

    [Fact]
    public void A_hazardous_waste_code_ends_with_its_category()
    {
        Assert.True(Read.Value.Value!.Codes.TryFind("hazardous-waste", out var list));
        Assert.Equal(46, list.Entries.Count(entry => entry.Parent is null));
        Assert.All(list.Entries.Where(entry => entry.Parent is not null), entry =>
        {
            Assert.Matches("^[0-9]{3}-[0-9]{3}-[0-9]{2}$", entry.Code);
            Assert.Equal(entry.Parent, "HW" + entry.Code[^2..]);
            Assert.True(list.TryFind(entry.Parent!, out _));
        });
    }

    private static bool IsSupplied(string item)
    {
        var library = Read.Value.Value!;
        return library.ParkValues.TryGetValue(item, out var rule) && rule.From.Any(source => source switch
        {
            ParkValueSource.Enterprises => library.Forms.Values.Any(form => form.Respondent == FormRespondent.Enterprise && Asks(form, rule.EnterpriseItem!)),
            ParkValueSource.Department => library.Forms.Values.Any(form => form.Department == rule.Department && Asks(form, item)),
            _ => false,
        });
    }

    private static bool Asks(Form form, string item) => form.Fields.Any(field => field.Item == item);

    private static List<string> ItemsOf(string file)
    {
        using var document = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "standards", "items", file + ".json")));
        return [.. document.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!)];
    }
}
