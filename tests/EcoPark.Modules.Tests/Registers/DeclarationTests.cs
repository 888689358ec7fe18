using EcoPark.Disclosure.Firms;
using EcoPark.Host.Inputs;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Declared;
using EcoPark.Standards.Forms;
using Xunit;

namespace EcoPark.Modules.Tests.Registers;

public sealed class DeclarationTests
{
    public static TheoryData<string> Registers => [.. All.Select(declaration => declaration.Code)];

    private static readonly RegisterDeclaration[] All =
        [EconomicSeries.Declaration, Honours.Declaration, Events.Declaration, Milestones.Declaration, Projects.Declaration, Policies.Declaration, Plan.Of(StandardsFolder.Load().Value!.Figures), EnterpriseDisclosures.Declaration];

    [Theory, MemberData(nameof(Registers))]
    public void Every_declaration_holds_together(string code)
    {
        var standards = StandardsFolder.Load();
        Assert.True(standards.IsOk);

        Assert.Empty(DeclarationCheck.Faults(All.Single(declaration => declaration.Code == code), standards.Value));
    }

    [Fact]
    public void A_broken_declaration_is_found_in_all_its_places()
    {
        var broken = Milestones.Declaration with
        {
            Columns = ["colour"],
            LifeCycle = new()
            {
                Stages = [new("planned", new("计划", "Planned")), new("lost", new("失踪", "Lost")), new("done", new("完成", "Done")) { IsClosed = true }],
                Transitions = [new("finish", new("完成", "Finish"), ["planned"], "nowhere") { Conditions = [new Condition.Attached("video")] }],
            },
            Figures = [new("economy.no_such_figure", "done")],
            Lists = [],
        };

        var faults = DeclarationCheck.Faults(broken, StandardsFolder.Load().Value!);

        Assert.Contains("field colour is used but not declared", faults);
        Assert.Contains("transition finish names nowhere, which is no stored stage", faults);
        Assert.Contains("from stage planned no closed stage can be reached", faults);
        Assert.Contains("stage lost cannot be reached", faults);
        Assert.Contains("evidence video is asked for but not declared", faults);
        Assert.Contains("figure economy.no_such_figure is not in the catalogue", faults);
    }

    [Theory]
    [InlineData("2020-12-31", "granted")]
    [InlineData("2020-08-17", "granted")] // 91 days after 18 May
    [InlineData("2020-08-16", "expiring")]
    [InlineData("2020-05-18", "expiring")]
    [InlineData("2020-05-17", "expired")]
    [InlineData(null, "granted")]
    public void A_granted_honour_expires_by_the_clock(string? until, string expected)
    {
        var stage = Honours.Declaration.LifeCycle.On("granted", until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2020, 5, 18));

        Assert.Equal(expected, stage.Code);
    }

    [Theory]
    [InlineData("year", "2019-12-31")]
    [InlineData("q1", "2019-03-31")]
    [InlineData("m02", "2019-02-28")]
    public void An_economic_value_is_of_the_last_day_of_its_period(string period, string day)
    {
        var reading = new RecordReading(EconomicSeries.Declaration, new Dictionary<string, string> { ["year"] = "2019", ["period"] = period });

        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), EconomicSeries.Declaration.Day(reading));
    }

    [Fact]
    public void The_unit_of_an_economic_value_follows_its_item()
    {
        var reading = new RecordReading(EconomicSeries.Declaration, new Dictionary<string, string> { ["item"] = "foreign_trade" });

        Assert.Equal("亿美元", reading.Unit("value"));
    }

    [Fact]
    public void Every_field_has_both_languages()
    {
        Assert.All(All.SelectMany(declaration => declaration.Fields), field =>
        {
            Assert.NotEmpty(field.Name.Zh);
            Assert.NotEmpty(field.Name.En);
            Assert.True(field.Kind != FormFieldKind.Choice || field.Choices.All(choice => choice.Name.Zh.Length > 0 && choice.Name.En.Length > 0));
        });
    }
}
