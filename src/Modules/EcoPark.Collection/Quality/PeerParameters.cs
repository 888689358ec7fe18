using EcoPark.Platform.Parameters;
using EcoPark.Standards.Definitions;

namespace EcoPark.Collection.Quality;

/// <summary>What a firm may see of its peers.</summary>
internal sealed class PeerParameters : RuleParameters
{
    private static readonly LocalText Peers = new("同行", "Peers");

    public override IEnumerable<RuleParameter> All =>
    [
        new(Peers, new("至少有几家其他企业，才给企业看同行（不显示名称）", "Other firms there must be before a firm sees its peers, without names"),
            new($"{PeerFigures.FewestShown} 家", $"{PeerFigures.FewestShown}"), new("本平台的设定，不出自任何标准", "?")),
    ];
}
