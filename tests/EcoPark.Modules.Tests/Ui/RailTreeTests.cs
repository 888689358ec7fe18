using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui.Shell;
using Xunit;

namespace EcoPark.Modules.Tests.Ui;

public sealed class RailTreeTests
{
    private static readonly Park Park = new("demo", "示例园区", 2014, "hj274-2015");

    private static readonly NavigationEntry[] Entries =
    [
        Entry(2, "审核", Permission.SubmissionApprove, "/review"),
        Entry(1, "指标", Permission.AssessmentRead, "/p/{park}/y/{year}/assessment") with
        {
            Children = [Entry(1, "选择", Permission.AssessmentRead, "/p/{park}/y/{year}/assessment/selection"), Entry(2, "目标", Permission.TargetWrite, "/p/{park}/targets")],
        },
    ];

    [Fact]
    public void A_viewer_sees_only_what_may_be_opened()
    {
        var tree = RailTree.For(With(Role.Leader), Entries);

        Assert.Equal("选择", Assert.Single(Assert.Single(tree).Children).Zh);
    }

    [Fact]
    public void An_entry_for_other_roles_is_not_shown() =>
        Assert.Empty(RailTree.For(With(Role.Leader), [Entries[1] with { Roles = [Role.EcoOfficer] }]));

    [Theory]
    [InlineData("/p/demo/y/2019/assessment/selection", "选择")]
    [InlineData("/p/demo/y/2019/assessment/11", "指标")]
    [InlineData("/p/demo/y/2019/assessments", null)]
    public void The_longest_address_is_the_open_one(string path, string? expected) =>
        Assert.Equal(expected, RailTree.Active(Entries, Page(null), path)?.Zh);

    [Fact]
    public void The_time_of_a_historical_view_goes_along() =>
        Assert.Equal("/p/demo/y/2019/assessment?asof=2020-05-18", RailTree.Href(Entries[1], Page(new DateTime(2020, 5, 17, 16, 0, 0, DateTimeKind.Utc)), "2020-05-18"));

    private static PageContext Page(DateTime? asOf) => new() { Viewer = With(Role.Leader), Park = Park, Year = 2019, AsOf = asOf };

    private static Viewer With(Role role) => new() { Name = "李示例", Scopes = [new Scope(role, Park.Id)] };

    private static NavigationEntry Entry(int order, string zh, Permission permission, string address) => new(order, zh, zh, "form", permission) { Address = address };
}
