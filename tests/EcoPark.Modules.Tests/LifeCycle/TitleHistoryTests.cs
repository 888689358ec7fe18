using EcoPark.Assessment.LifeCycle.Title;
using EcoPark.Platform.Scopes;
using Xunit;

namespace EcoPark.Modules.Tests.LifeCycle;

/// <summary>Which steps the measures allow, and what holds after corrections.</summary>
public sealed class TitleHistoryTests
{
    private static readonly ParkId Park = ParkId.Create();

    [Fact]
    public void The_whole_way_of_2015_is_allowed()
    {
        var history = TitleHistory.Of([.. Way("2015", "applying", "approved", "creating", "acceptance", "check", "publicity", "named", "annual", "review"), At("2015", 10, "kept", "good")]);

        Assert.Empty(history.Faults(TitleRulesTests.Shipped.Title));
        Assert.Equal("kept", history.State);
        Assert.Equal(new DateOnly(2017, 1, 1), history.NamedOn);
        Assert.Equal(new DateOnly(2020, 1, 1), history.ReviewedOn);
        Assert.Equal(1, history.Round("review"));
    }

    [Theory]
    [InlineData("2015", "approved", "named")]
    [InlineData("2015", "review", "warned")]
    [InlineData("2015", "annual", "warned")]
    [InlineData("2015", "withdrawn", "annual")]
    [InlineData("2015", "creating", "publicity")]
    public void A_step_outside_the_allowed_ones_is_named_with_the_ways_there_are(string regime, string from, string to)
    {
        var fault = Fault(regime, from, to, null);

        Assert.Equal("title-transition", fault);
    }

    [Theory]
    [InlineData("annual", "warned", true)]
    [InlineData("rectifying", "warned", true)]
    public void A_warning_exists_only_under_the_measures_of_2026(string from, string to, bool allowed)
    {
        Assert.Equal("title-transition", Fault("2015", from, to, null));
        Assert.Equal(allowed ? null : "title-transition", Fault("2026", from, to, null));
    }

    [Theory]
    [InlineData("kept", "qualified", null), InlineData("kept", "medium", null), InlineData("kept", "failed", "title-result"), InlineData("kept", null, "title-result")]
    [InlineData("rectifying", "failed", null), InlineData("rectifying", "medium", null), InlineData("rectifying", "excellent", "title-result")]
    public void The_end_of_a_review_needs_a_result_that_fits(string to, string? result, string? code)
    {
        Assert.Equal(code, Fault("2015", "review", to, result));
    }

    [Fact]
    public void Nothing_happened_under_the_measures_of_2026_before_their_day()
    {
        var early = new TitleRecord(Park, TitleRecordKind.State, new DateOnly(2026, 1, 22), "2026").Enter("named", null);

        Assert.Equal("title-regime", Assert.Single(TitleHistory.Of([early]).Faults(TitleRulesTests.Shipped.Title)).Code);
    }

    [Fact]
    public void A_correction_takes_the_place_of_what_it_replaces_and_an_annulled_record_is_gone()
    {
        var named = At("2015", 7, "named", null).By("a", Time(1));
        var annual = At("2015", 8, "annual", null).By("a", Time(2));
        var corrected = new TitleRecord(Park, TitleRecordKind.State, new DateOnly(2017, 1, 18), "2015").Enter("named", null).Replace(named.Id, annul: false).By("b", Time(3));
        var annulled = new TitleRecord(Park, TitleRecordKind.State, annual.OnDay, "2015").Enter("annual", null).Replace(annual.Id, annul: true).By("b", Time(4));

        var history = TitleHistory.Of([named, annual, corrected, annulled]);

        Assert.Equal([corrected], history.Holding);
        Assert.Equal(new DateOnly(2017, 1, 18), history.NamedOn);
    }

    [Fact]
    public void A_title_that_was_withdrawn_is_not_named_any_more()
    {
        var history = TitleHistory.Of([At("2015", 7, "named", null), At("2015", 8, "withdrawn", null)]);

        Assert.Empty(history.Faults(TitleRulesTests.Shipped.Title));
        Assert.Null(history.NamedOn);
    }

    private static string? Fault(string regime, string from, string to, string? result)
    {
        var states = TitleHistory.Of([new TitleRecord(Park, TitleRecordKind.State, new DateOnly(2026, 3, 1), regime).Enter(from, null).By("a", Time(1)),
            new TitleRecord(Park, TitleRecordKind.State, new DateOnly(2026, 3, 2), regime).Enter(to, result).By("a", Time(2))]);
        return states.Faults(TitleRulesTests.Shipped.Title).Skip(IsStart(from) ? 0 : 1).Select(problem => problem.Code).SingleOrDefault();
    }

    // The first record of a pair is no start of a history: its own fault is known and not what is asked.
    private static bool IsStart(string state) => state is "applying" or "approved" or "creating" or "named";

    private static IEnumerable<TitleRecord> Way(string regime, params string[] states) => states.Select((state, index) => At(regime, index + 1, state, null));

    private static TitleRecord At(string regime, int step, string state, string? result) =>
        new TitleRecord(Park, TitleRecordKind.State, new DateOnly(2010 + step, 1, 1), regime).Enter(state, result).By("a", Time(step));

    private static DateTime Time(int minute) => new(2026, 3, 3, 1, minute, 0, DateTimeKind.Utc);
}
