using EcoPark.Platform.Ui;
using Xunit;

namespace EcoPark.Modules.Tests.Ui;

public sealed class ListQueryTests
{
    [Fact]
    public void A_query_is_read_from_its_address()
    {
        var query = ListQuery.Read("?view=overdue&sort=-due&page=3&q=%E6%BC%86&f.grade=major");

        Assert.Equal(("overdue", "due", true, 3, "漆"), (query.View, query.Sort, query.Descending, query.Page, query.Search));
        Assert.Equal("major", query.Filters["grade"]);
        Assert.Equal(100, query.Skip);
    }

    [Theory]
    [InlineData("?page=0")]
    [InlineData("?page=-2")]
    [InlineData("?page=x")]
    [InlineData("?page=99999999999")]
    public void A_page_that_is_no_page_is_the_first(string text) => Assert.Equal(1, ListQuery.Read(text).Page);

    [Fact]
    public void Writing_keeps_what_belongs_to_others_and_drops_what_is_gone() =>
        Assert.Equal("?asof=2020-05-18&view=mine&f.line=water", new ListQuery { View = "mine" }.Where("line", "water").Write("?f.grade=major&asof=2020-05-18&page=4"));

    [Fact]
    public void A_new_filter_begins_at_the_first_page() => Assert.Equal(1, new ListQuery { Page = 7 }.Where("grade", "major").Page);
}
