using EcoPark.Platform.Parameters;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Indicators;

/// <summary>What decides how indicators are marked beyond the verdict of the standard.</summary>
internal sealed class IndicatorParameters : RuleParameters
{
    /// <summary>Met with less than this share to spare is 临界. Value and bounds are ours.</summary>
    public static readonly ParameterRule AtRiskBelow = ParameterRule.Share("indicator.at-risk-below", Rational.Of(1, 10), Rational.Zero, Rational.Of(1, 2));

    public override IEnumerable<RuleParameter> All =>
    [
        RuleParameter.OfPark(new("指标", "Indicators"), new("达标但裕度小于多少算临界", "Margin below which a met indicator counts as at risk"), AtRiskBelow, new("本平台的设定，不出自任何标准", "?")),
    ];
}
