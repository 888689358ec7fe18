using EcoPark.Assessment.Effects;
using EcoPark.Collection.Contracts;
using EcoPark.Collection.Facts;
using EcoPark.Collection.Filling;
using EcoPark.Collection.Ledger;
using EcoPark.Modules.Tests.Collection;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Assessment;

public sealed class EffectTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_value_that_is_only_thought_of_moves_its_indicator_and_is_not_saved(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await TwoFirmsAsync(park);

        var effect = await park.Get<PreviewEffect>().HandleAsync(park.Officer, new PreviewRequest(park.Park, 2019, [new SupposedValue("913200000000000022", "energy_consumption", "350")]), CancellationToken.None);

        var moved = Assert.Single(effect.Value!.Effects, found => found.Number == 11);
        Assert.Equal(("0.25", "0.75"), (moved.Before, moved.After)); // 150 ÷ 600, 450 ÷ 600
        Assert.Equal((MarkKind.Met, MarkKind.NotMet, 2m), (moved.VerdictBefore, moved.VerdictAfter, moved.Share));
        Assert.Equal("0.25", $"{(await park.AssessAsync(2019)).Evaluation[11].Value}");
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task What_the_ledger_already_holds_is_compared_with_what_it_replaced(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var (_, two) = await TwoFirmsAsync(park);
        await park.SayAsync(park.OfFirm(two, "energy_consumption", (2019, "350")));

        var effects = await park.Get<SubmissionEffect>().OfAsync(park.Officer, new EffectRequest(park.Park.Id, 2019, [new ValueChange(FactSubject.Of(two), "energy_consumption", 50, 350)]), CancellationToken.None);

        var moved = Assert.Single(effects, found => found.Number == 11);
        Assert.Equal(("0.25", "0.75"), (moved.Before, moved.After));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task On_the_page_of_a_fact_another_value_is_tried_by_who_may_see_the_assessment(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var (_, two) = await TwoFirmsAsync(park);
        await using var db = await park.DatabaseAsync();
        var seq = await db.Set<Fact>().Where(fact => fact.SubjectId == two.Value && fact.Item == "energy_consumption").Select(fact => fact.Seq).SingleAsync();
        var traced = (await park.Get<FactTrace>().HandleAsync(park.Officer, seq, CancellationToken.None)).Value!;
        var effects = park.Get<EffectOfChange>();
        var reviewer = new Viewer { Name = "R", Scopes = [new Scope(Role.Reviewer, park.Park.Id) { Year = 2019 }] };

        foreach (var viewer in new[] { park.Officer, park.Viewer(Role.Leader), reviewer })
        {
            var tried = await effects.HandleAsync(viewer, new ChangeRequest(traced, "350"), CancellationToken.None);
            Assert.Equal(("0.25", "0.75"), Assert.Single(tried.Value!.Moved, found => found.Number == 11) is var moved ? (moved.Before, moved.After) : default);
        }

        Assert.Equal("forbidden", Assert.Single((await effects.HandleAsync(park.Reporter(two), new ChangeRequest(traced, "350"), CancellationToken.None)).Problems).Code);
        Assert.Equal("number-unreadable", Assert.Single((await effects.HandleAsync(park.Officer, new ChangeRequest(traced, "x"), CancellationToken.None)).Problems).Code);
        Assert.Empty((await effects.HandleAsync(park.Officer, new ChangeRequest(traced, "50"), CancellationToken.None)).Value!.Moved);
        Assert.Equal("0.25", $"{(await park.AssessAsync(2019)).Evaluation[11].Value}");
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_draft_tells_the_park_what_handing_it_in_would_move_and_tells_an_office_nothing(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.SayAsync(park.OfPark("risk_control_score", 2019, "100"));
        var desk = await SubmissionDesk.OpenAsync(park, "environment");
        var sheet = await desk.OpenAsync("environment");
        var saved = await desk.SaveAsync(sheet, ("risk_control_score", "90"));

        var moved = await park.Get<DraftEffect>().HandleAsync(park.Officer, saved.Sheet, CancellationToken.None);

        Assert.Equal((23, MarkKind.NotMet), moved.Where(effect => effect.Number == 23).Select(effect => (effect.Number, effect.VerdictAfter)).Single());
        Assert.Empty(await park.Get<DraftEffect>().HandleAsync(desk.Clerk, saved.Sheet, CancellationToken.None));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_unknown_item_firm_or_number_is_named_by_its_place(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);

        var refused = await park.Get<PreviewEffect>().HandleAsync(park.Officer, new PreviewRequest(park.Park, 2019, [new SupposedValue("x", "no_such_item", "1e"), new SupposedValue(null, "fresh_water", "1")]), CancellationToken.None);

        Assert.Equal(["item-unknown", "number-unreadable", "enterprise-not-found"], refused.Problems.Select(problem => problem.Code));
        Assert.All(refused.Problems, problem => Assert.Equal("changes[0]", problem.Place));
    }

    private static async Task<(EcoPark.Platform.Scopes.EnterpriseId One, EcoPark.Platform.Scopes.EnterpriseId Two)> TwoFirmsAsync(TestPark park)
    {
        var (one, two) = (await park.AddEnterpriseAsync("913200000000000011", "甲"), await park.AddEnterpriseAsync("913200000000000022", "乙"));
        await park.SayAsync(
            park.OfFirm(one.Id, "energy_consumption", (2019, "100")), park.OfFirm(two.Id, "energy_consumption", (2019, "50")),
            park.OfFirm(one.Id, "industrial_value_added", (2019, "400")), park.OfFirm(two.Id, "industrial_value_added", (2019, "200")));
        return (one.Id, two.Id);
    }
}
