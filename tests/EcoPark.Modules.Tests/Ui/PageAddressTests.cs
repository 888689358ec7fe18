using EcoPark.Platform.Ui.Shell;
using Xunit;

namespace EcoPark.Modules.Tests.Ui;

public sealed class PageAddressTests
{
    [Fact]
    public void Park_year_and_time_are_read_from_the_address()
    {
        var address = PageAddress.Read("http://localhost/p/demo/y/2019/assessment?ind=11&asof=2020-05-18T11:00");

        Assert.Equal(("demo", 2019, new DateTime(2020, 5, 18, 11, 0, 0)), (address.ParkKey, address.Year, address.AsOf));
    }

    [Fact]
    public void Another_year_is_the_same_page_with_the_same_query() =>
        Assert.Equal("/p/demo/y/2017/assessment?ind=11", PageAddress.Read("http://localhost/p/demo/y/2019/assessment?ind=11").InYear(2017));

    [Fact]
    public void Back_to_now_keeps_the_rest_of_the_query() =>
        Assert.Equal("/p/demo/map?layer=air", PageAddress.Read("http://localhost/p/demo/map?asof=2020-05-18&layer=air").At(null));

    [Theory]
    [InlineData("http://localhost/p/demo/map?asof=yesterday", true)]
    [InlineData("http://localhost/p/demo/map?asof=2020-02-30", true)]
    [InlineData("http://localhost/p/demo/map?asof=2020-02-29", false)]
    [InlineData("http://localhost/p/demo/map", false)]
    public void A_time_that_cannot_be_read_is_not_taken_for_now(string address, bool unreadable) =>
        Assert.Equal(unreadable, PageAddress.Read(address).AsOfIsUnreadable);
}
