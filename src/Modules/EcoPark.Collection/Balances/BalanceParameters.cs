using System.Globalization;
using EcoPark.Platform.Parameters;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reconciliation;

namespace EcoPark.Collection.Balances;

/// <summary>The uncertainties of the balances, as their files give them, and the level of the test.</summary>
internal sealed class BalanceParameters(FormsOfPark forms) : RuleParameters
{
    private static readonly LocalText Detective = new("平衡侦查", "Balance detective");

    public override IEnumerable<RuleParameter> All =>
    [
        new(Detective, new("检验的显著性水平", "Level of the test"), Percent(ParkBalances.Significance), new("数据协调的惯用值", "?")),
        .. forms.Balances.SelectMany(model => model.Flows.Where(flow => flow is { Item: not null, Means: not null }).Select(flow => Of(model, flow))),
    ];

    private static RuleParameter Of(BalanceModel model, BalanceFlow flow) => new(model.Name,
        new($"{flow.Name.Zh}的不确定度（{flow.Means?.Zh}，95%）", $"Uncertainty of {flow.Name.En} ({flow.Means?.En}, 95 %)"),
        new("±" + Percent(flow.HalfWidth.ToDouble()).Zh, "±" + Percent(flow.HalfWidth.ToDouble()).En), new($"balances/{model.Code}.json", "?"));

    private static LocalText Percent(double share)
    {
        var text = (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
        return new(text, text);
    }
}
