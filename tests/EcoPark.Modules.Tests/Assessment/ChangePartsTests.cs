using System.Globalization;
using EcoPark.Assessment.Contributions;
using EcoPark.Assessment.Contracts;
using EcoPark.Collection.Projection;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;
using Xunit;

namespace EcoPark.Modules.Tests.Assessment;

public sealed class ChangePartsTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_quotient_moves_by_the_mean_of_both_orders_in_which_its_parts_could_have_moved(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.SayAsync(
            park.OfPark("energy_consumption", 2018, "200") with { Scope = "创建区" }, park.OfPark("energy_consumption", 2019, "150") with { Scope = "创建区" },
            park.OfPark("industrial_value_added", 2018, "100") with { Scope = "创建区" }, park.OfPark("industrial_value_added", 2019, "120") with { Scope = "创建区" });

        var parts = await PartsAsync(park, 11);

        // energy first −50/100, energy last −50/120; value added first 200/120 − 2, last 150/120 − 150/100
        Assert.Equal(Rational.Of(-11, 24), parts.Single(part => part.Input.Code == "energy_consumption").Effect);
        Assert.Equal(Rational.Of(-7, 24), parts.Single(part => part.Input.Code == "industrial_value_added").Effect);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_part_of_an_input_is_split_among_firms_in_proportion_to_their_change(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var (one, two, three) = (await park.AddEnterpriseAsync("913200000000000011", "甲"), await park.AddEnterpriseAsync("913200000000000022", "乙"), await park.AddEnterpriseAsync("913200000000000033", "丙"));
        await park.SayAsync(
            park.OfFirm(one.Id, "energy_consumption", (2018, "120")), park.OfFirm(one.Id, "energy_consumption", (2019, "60")),
            park.OfFirm(two.Id, "energy_consumption", (2018, "50")), park.OfFirm(two.Id, "energy_consumption", (2019, "60")),
            park.OfFirm(three.Id, "energy_consumption", (2018, "30")), park.OfFirm(three.Id, "energy_consumption", (2019, "30")));
        var ledger = await park.Get<ParkLedgers>().BuildAsync(park.Park.Id, null, CancellationToken.None);

        var split = FirmParts.Of(ledger, new InputEffect(new("energy_consumption", 2019), 200, 150, Rational.Of(-11, 24)), 2018);

        // −60, +10 and 0 of −50
        Assert.Equal([(one.Id.Value, Rational.Of(-11, 20)), (two.Id.Value, Rational.Of(11, 120))], split?.Select(part => (part.Subject.Id, part.Effect)));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_value_of_an_office_is_not_split_among_firms(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.SayAsync(park.OfPark("industrial_land_area", 2018, "10") with { Scope = "创建区" }, park.OfPark("industrial_land_area", 2019, "12") with { Scope = "创建区" });
        var ledger = await park.Get<ParkLedgers>().BuildAsync(park.Park.Id, null, CancellationToken.None);

        Assert.Null(FirmParts.Of(ledger, new InputEffect(new("industrial_land_area", 2019), 10, 12, 1), 2018));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_parts_of_every_indicator_sum_exactly_to_its_change_and_those_of_the_firms_to_their_input(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var random = new Random(11);
        var items = park.Get<StandardsLibrary>().Items.Items.Where(item => item.Unit.Symbol is not ("是否" or "")).Select(item => item.Code).ToList();
        var firms = new[] { await park.AddEnterpriseAsync("913200000000000011", "甲"), await park.AddEnterpriseAsync("913200000000000022", "乙") };
        await park.SayAsync([.. Enumerable.Range(2014, 6).SelectMany(year => items.SelectMany(item => firms.Select(firm => park.OfFirm(firm.Id, item, (year, Value(random))))
            .Append(park.OfPark(item, year, Value(random)) with { Scope = "创建区" }).Append(park.OfPark(item, year, Value(random)))))]);
        var (before, after) = (await park.AssessAsync(2018), await park.AssessAsync(2019));
        var ledger = await park.Get<ParkLedgers>().BuildAsync(park.Park.Id, null, CancellationToken.None);
        var (split, splitAmongFirms) = (0, 0);
        foreach (var result in after.Evaluation.Indicators)
        {
            var earlier = before.Evaluation[result.Indicator.Number];
            if (ChangeParts.Of(earlier, result, Ground(park, after)) is { } parts)
            {
                Assert.Equal(result.Value - earlier.Value, Sum(parts.Select(part => part.Effect)));
                split++;
                foreach (var part in parts)
                {
                    if (FirmParts.Of(ledger, part, part.Input.Year - 1) is { } firmParts)
                    {
                        Assert.Equal(part.Effect, Sum(firmParts.Select(firm => firm.Effect)));
                        splitAmongFirms++;
                    }
                }
            }
        }

        Assert.InRange(split, 15, 32);
        Assert.InRange(splitAmongFirms, 10, 100);
    }

    private static string Value(Random random) => (1 + random.Next(90)).ToString(CultureInfo.InvariantCulture);

    private static Rational Sum(IEnumerable<Rational> parts) => parts.Aggregate(Rational.Zero, (sum, part) => sum + part);

    private static ChangeGround Ground(TestPark park, AssessedYear year) => new(year.Evaluation.ParkYear, park.Get<StandardsLibrary>().Items);

    private static async Task<IReadOnlyList<InputEffect>> PartsAsync(TestPark park, int number)
    {
        var (before, after) = (await park.AssessAsync(2018), await park.AssessAsync(2019));
        var parts = ChangeParts.Of(before.Evaluation[number], after.Evaluation[number], Ground(park, after));
        Assert.NotNull(parts);
        return parts;
    }
}
