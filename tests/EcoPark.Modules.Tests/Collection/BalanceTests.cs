using EcoPark.Collection.Balances;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Quality;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Reconciliation;
using Xunit;

namespace EcoPark.Modules.Tests.Collection;

public sealed class BalanceTests
{
    private const string Uscc = "91990014X2QBNEAL46";

    // The year closes: 100 = 20 + 0 + 70 + 10. Only the manifests disagree with what was handed over.
    private static readonly (string Item, string Value)[] Waste =
    [
        ("hazardous_waste_opening/900-249-08", "0"), ("hazardous_waste_generated", "100"), ("hazardous_waste_used", "20"), ("hazardous_waste_disposed", "0"),
        ("hazardous_waste_transferred", "70"), ("hazardous_waste_stored", "10"), ("hazardous_waste_manifest", "90"),
    ];

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Manifests_that_disagree_are_named_as_the_most_doubtful_value(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync(Uscc, "示例化纤");
        await StateAsync(park, FactSubject.Of(firm.Id), Waste);

        var sheet = (await BalancesAsync(park, park.Officer)).First();

        Assert.Equal("firm-hazardous-waste", sheet.Model.Code);
        Assert.Equal(Suspicion.OneValue, sheet.Network.Suspicion);
        Assert.Equal("manifest", sheet.Network.MostDoubtful);
        Assert.Equal(2, sheet.Network.Global.DegreesOfFreedom); // the year and the handover; no year before
        Assert.Equal("未填", Assert.Single(sheet.Missing).Missing?.Zh);
        Assert.NotNull(sheet.Lines.Single(line => line.Flow.Code == "manifest").Seq);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Looking_at_balances_changes_no_value(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync(Uscc, "示例化纤");
        await StateAsync(park, FactSubject.Of(firm.Id), Waste);
        var before = await park.Get<EcoPark.Platform.Chain.ChainVerification>().VerifyAsync(null, CancellationToken.None);

        _ = await BalancesAsync(park, park.Officer);

        Assert.Equal(before.Records, (await park.Get<EcoPark.Platform.Chain.ChainVerification>().VerifyAsync(null, CancellationToken.None)).Records);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_value_nobody_stated_is_missing_and_never_zero(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync(Uscc, "示例化纤");
        await StateAsync(park, FactSubject.Of(firm.Id), ("fresh_water", "12"), ("fresh_water_mains", "12"));

        var sheet = Assert.Single(await BalancesAsync(park, park.Officer), sheet => sheet.Model.Code == "firm-water");

        Assert.Equal(Suspicion.NotTestable, sheet.Network.Suspicion); // surface and ground water are unknown, so nothing closes
        Assert.Contains("wastewater", sheet.Missing.Select(line => line.Flow.Code));
        Assert.All(sheet.Missing, line => Assert.Null(line.Result?.Measured));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task More_wastewater_than_water_comes_out_as_impossible(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync(Uscc, "示例化纤");
        await StateAsync(park, FactSubject.Of(firm.Id), ("fresh_water", "12"), ("reclaimed_water_used", "0"), ("wastewater", "150000"));

        var sheet = Assert.Single(await BalancesAsync(park, park.Officer), sheet => sheet.Model.Code == "firm-water");

        var impossible = Assert.Single(sheet.Impossible); // 12 − 15 = −3
        Assert.Equal("consumed", impossible.Flow.Code);
        Assert.Equal(-3, Assert.NotNull(impossible.Result?.Reconciled), 1e-9);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_sum_in_which_a_firm_is_missing_is_no_sum(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync(Uscc, "示例化纤");
        _ = await park.AddEnterpriseAsync("9199008357HACJN9XM", "示例自控");
        await StateAsync(park, FactSubject.Of(firm.Id), ("energy_consumption", "100"));
        await StateAsync(park, FactSubject.Of(park.Park.Id), ("energy_consumption", "250"), ("final_energy_consumption", "200"));

        var sheet = Assert.Single(await BalancesAsync(park, park.Officer), sheet => sheet.Model.Code == "park-energy");

        Assert.Equal("1/2 家已报，不足以合计", sheet.Lines[0].Missing?.Zh);
        Assert.False(sheet.IsUnbalanced);
        Assert.Equal(50, Assert.NotNull(sheet.Lines.Single(line => line.Flow.Code == "losses").Result?.Reconciled), 1e-9);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_firm_sees_its_own_balances_and_not_the_park_s(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync(Uscc, "示例化纤");
        var other = await park.AddEnterpriseAsync("9199008357HACJN9XM", "示例自控");
        foreach (var one in new[] { firm, other })
        {
            await StateAsync(park, FactSubject.Of(one.Id), Waste);
            await StateAsync(park, FactSubject.Of(one.Id), ("energy_consumption", "100"));
        }

        var seen = await BalancesAsync(park, park.Reporter(firm.Id));

        Assert.Equal(firm.Id, Assert.Single(seen).Enterprise);
        Assert.Contains(await BalancesAsync(park, park.Officer), sheet => sheet.Enterprise is null);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_firm_sees_peers_only_when_there_are_four_others(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firms = new List<Enterprise>();
        foreach (var (uscc, index) in new[] { Uscc, "9199008357HACJN9XM", "91999937EDYE6AXT1P", "91990000MA0000001A", "91990000MA0000002B" }.Select((uscc, index) => (uscc, index)))
        {
            var firm = new Enterprise(park.Park.Id, uscc, $"示例{index}");
            firm.Describe(firm.ToDescription() with { IndustryCode = "1711" });
            await using var db = await park.DatabaseAsync();
            db.Add(firm);
            await db.SaveChangesAsync();
            firms.Add(firm);
            await StateAsync(park, FactSubject.Of(firm.Id), ("industrial_output", "100"), ("energy_consumption", index < 4 ? $"{index + 1}" : "50"));
            if (index == 3)
            {
                Assert.Empty((await park.Get<PeerFigures>().OfYearAsync(park.Park.Id, 2019, CancellationToken.None)).SeenBy(firms[0].Id));
            }
        }

        var seen = (await park.Get<PeerFigures>().OfYearAsync(park.Park.Id, 2019, CancellationToken.None)).SeenBy(firms[0].Id);

        Assert.Equal(["0.02", "0.03", "0.04", "0.5"], seen["energy_consumption"].Ratios.Select(ratio => ratio.ToSignificant(4)));
    }

    private static async Task<IReadOnlyList<BalanceSheet>> BalancesAsync(TestPark park, Viewer viewer)
    {
        var got = await park.Get<ParkBalances>().HandleAsync(viewer, new BalanceRequest(park.Park.Id, 2019), CancellationToken.None);
        Assert.True(got.IsOk, string.Join('\n', got.Problems));
        return got.Value.Sheets;
    }

    private static async Task StateAsync(TestPark park, FactSubject subject, params (string Item, string Value)[] values)
    {
        await using var work = await park.WriteAsync();
        foreach (var (item, value) in values)
        {
            work.Append(park.Officer, new NewFact { Park = park.Park.Id, Subject = subject, Item = item, Period = FactPeriod.OfYear(2019), Kind = FactKind.Reported, Value = value });
        }

        work.Audit("test.append", new("park", park.Park.Key, park.Park.Id));
        await work.CommitAsync(CancellationToken.None);
    }
}
