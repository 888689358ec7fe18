using CsCheck;
using EcoPark.Standards.Forms;

namespace EcoPark.Standards.Tests.Forms;

public sealed class FormEntryJsonTests
{
    [Fact]
    public void An_entry_is_written_canonically()
    {
        var entry = SmallForm.Entry("mains=1.1367|万立方米", "well=!无取水许可").With("hazardous", "waste_code=900-249-08 generated=12", "waste_code=x");

        Assert.Equal("""{"fields":{"mains":{"value":"1.1367","unit":"万立方米"},"well":{"notApplicable":"无取水许可"}},"grids":{"hazardous":[{"generated":{"value":"12"},"waste_code":{"value":"900-249-08"}},{"waste_code":{"value":"x"}}]}}""",
            FormEntryJson.Write(entry));
        Assert.Equal("""{"fields":{},"grids":{}}""", FormEntryJson.Write(FormEntry.Empty));
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same_entry() => Entries.Any.Sample(entry =>
    {
        var text = FormEntryJson.Write(entry);
        var read = FormEntryJson.Read(text, "draft");
        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        Assert.Equal(entry, read.Value);
        Assert.Equal(text, FormEntryJson.Write(read.Value));
    });

    [Theory]
    [InlineData("""{"fields": {"a": {"value": 5}}}""", "wrong-type", "draft:1:28 fields.a.value")]
    [InlineData("""{"fields": {"a": {"value": "5", "note": "x"}}}""", "unknown-member", "draft:1:41 fields.a.note")]
    [InlineData("""{"fields": {"a": {}}}""", "missing-member", "draft:1:18 fields.a")]
    [InlineData("""{"fields": {"a": {"value": "5", "notApplicable": "x"}}}""", "unknown-member", "draft:1:28 fields.a.value")]
    [InlineData("""{"fields": {"a": "5"}}""", "wrong-type", "draft:1:18 fields.a")]
    [InlineData("""{"rows": {}}""", "unknown-member", "draft:1:10 rows")]
    [InlineData("""{"grids": {"g": {}}}""", "wrong-type", "draft:1:17 grids.g")]
    [InlineData("""{"grids": {"g": [1]}}""", "wrong-type", "draft:1:18 grids.g[0]")]
    public void What_is_not_an_entry_is_refused_at_its_place(string text, string code, string place)
    {
        var problem = FormEntryJson.Read(text, "draft").Problems[0];
        Assert.Equal(code, problem.Code);
        Assert.Equal(place, problem.Place);
    }

    [Fact]
    public void Half_a_character_does_not_make_an_entry_unreadable()
    {
        var entry = FormEntry.Empty with { Fields = FormEntry.Empty.Fields.Add("a", new EnteredValue.Given("x\uD800y")) };

        Assert.Equal("x\uFFFDy", Assert.IsType<EnteredValue.Given>(FormEntryJson.Read(FormEntryJson.Write(entry), "draft").Value?.Fields["a"]).Text);
    }
}
