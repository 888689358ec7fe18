using EcoPark.Assessment.Effects;
using EcoPark.Collection.Contracts;
using EcoPark.Collection.Ledger;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.Ui;
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
