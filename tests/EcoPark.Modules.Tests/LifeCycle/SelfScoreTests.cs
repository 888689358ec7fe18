using EcoPark.Assessment.LifeCycle.Dossier;
using EcoPark.Assessment.LifeCycle.Rules;
using EcoPark.Assessment.LifeCycle.Scores;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using Xunit;

namespace EcoPark.Modules.Tests.LifeCycle;

/// <summary>Points and states by hand.</summary>
public sealed class SelfScoreTests
{
    private static readonly LocalText Basis = new("依据", "basis");

    [Fact]
    public void Points_are_the_share_that_is_good_and_what_nobody_knows_is_open()
    {
        // 40 × 20/23 = 34.78…; 40 × 2/23 = 3.47… open; the one not met is lost.
        var line = ScoreLine.Of(Item("indicators"), new ScoreShare(20, 1, 2), Rational.Zero, Basis);

        Assert.Equal(Rational.Of(800, 23), line.Points);
        Assert.Equal(Rational.Of(80, 23), line.Open);
    }

    [Fact]
    public void Overdue_records_take_points_off_but_never_below_nothing()
    {
        // 12 − 0.5 × 6 = 9; 12 × 1/6 − 0.5 × 6 = −1 → 0.
        Assert.Equal(9, ScoreLine.Of(Item("management"), new ScoreShare(6, 0, 0), 3, Basis).Points);
        Assert.Equal(0, ScoreLine.Of(Item("management"), new ScoreShare(1, 5, 0), 3, Basis).Points);
    }

    [Theory]
    [InlineData(0, 0, 0), InlineData(0, 0, 5)]
    public void An_item_of_which_nothing_is_known_is_missing_and_wholly_open(int good, int bad, int open)
    {
        var line = ScoreLine.Of(Item("disclosure"), new ScoreShare(good, bad, open), Rational.Zero, Basis);

        Assert.Null(line.Points);
        Assert.Equal(8, line.Open);
    }

    [Fact]
    public void An_item_for_a_person_counts_nothing_until_somebody_fills_it_in()
    {
        var item = Item("chains");
        var entry = new ScoreEntry(ParkId.Create(), 2019, "chains", 9m).Prove("12 个项目", FileId.Create());

        Assert.Equal((null, (Rational)10), (ScoreLine.Of(item, (ScoreEntry?)null).Points, ScoreLine.Of(item, (ScoreEntry?)null).Open));
        Assert.Equal((9, Rational.Zero), (ScoreLine.Of(item, entry).Points, ScoreLine.Of(item, entry).Open));
    }

    [Fact]
    public void The_total_says_its_band_the_distance_to_the_next_and_what_is_open()
    {
        // 40 + 17 + 12 + 8 + 5 = 82: 良好, 8 below 优秀; open 10 + 2.5.
        var score = new SelfScore([Line("indicators", 40, 0), Line("work", 17, 0), ScoreLine.Of(Item("chains"), (ScoreEntry?)null), Line("management", 12, 0), Line("disclosure", 8, 0), Line("dossier", 5, 2.5m)]);

        Assert.Equal(82, score.Points);
        Assert.Equal(Rational.From(12.5m), score.Open);
        Assert.Equal("good", score.Band(Rules).Code);
        Assert.Equal(("excellent", (Rational)8), (score.Next(Rules)?.Band.Code, score.Next(Rules)?.Points));
    }

    [Theory]
    [InlineData("2012-06-15", DossierState.Expired), InlineData("2015-05-17", DossierState.Expired), InlineData("2015-05-18", DossierState.Expiring), InlineData("2015-11-14", DossierState.Expiring), InlineData("2015-11-15", DossierState.Complete)]
    public void A_plan_eia_holds_five_years_and_is_about_to_expire_in_the_last_180_days(string issued, DossierState state)
    {
        Assert.Equal(state, Ground("plan-eia", issued).Standing().State);
    }

    [Fact]
    public void A_follow_up_is_asked_for_only_when_the_plan_eia_has_expired()
    {
        var expired = Ground("plan-eia", "2012-06-15").Standing();
        var valid = Ground("plan-eia", "2019-06-15").Standing();
        var missing = Ground("plan-eia", null).Standing();

        Assert.Equal(DossierState.Missing, (Ground("plan-eia-follow-up", null) with { Needed = expired }).Standing().State);
        Assert.Equal(DossierState.NotApplicable, (Ground("plan-eia-follow-up", null) with { Needed = valid }).Standing().State);
        Assert.Contains("无法判断", (Ground("plan-eia-follow-up", null) with { Needed = missing }).Standing().Detail.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Proof_of_three_years_is_complete_with_one_for_each()
    {
        var two = Ground("compliance-proof", null) with { Files = [File(2017), File(2018)] };

        Assert.Equal((DossierState.UnderWay, "2017、2018 有，2019 待补"), (two.Standing().State, two.Standing().Detail.Zh));
        Assert.Equal(DossierState.Complete, (two with { Files = [File(2017), File(2018), File(2019)] }).Standing().State);
        Assert.Equal(DossierState.Missing, (two with { Files = [] }).Standing().State);
    }

    [Fact]
    public void Answers_to_a_review_do_not_apply_before_the_first_one()
    {
        Assert.Equal(DossierState.NotApplicable, Ground("review-answers", null).Standing().State);
        Assert.Equal(DossierState.Missing, (Ground("review-answers", null) with { WasReviewed = true }).Standing().State);
    }

    private static TitleRules Rules => TitleRulesTests.Shipped.Title;

    private static ScoreItem Item(string code) => Rules.Score.Items.Single(item => item.Code == code);

    private static ScoreLine Line(string code, decimal points, decimal open) => new(Item(code)) { Points = Rational.From(points), Open = Rational.From(open), Basis = Basis };

    private static DossierGround Ground(string item, string? issued) => new(Rules.Dossier.Items.Single(one => one.Code == item), new DateOnly(2020, 5, 18), 2019)
    {
        ExpiringDays = 180,
        Files = issued is null ? [] : [File(null).Dated(DateOnly.ParseExact(issued, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null, null)],
    };

    private static DossierFile File(int? year) => new DossierFile(ParkId.Create(), new DossierPlace("review", 0, "x"), Kept()).Dated(null, null, year);

    private static StoredFile Kept() => new(ParkId.Create(), new FileContent(new string('0', 64), 1, "text/plain"), "a.txt", Viewer.System("test"), new DateTime(2020, 5, 18, 0, 0, 0, DateTimeKind.Utc));
}
