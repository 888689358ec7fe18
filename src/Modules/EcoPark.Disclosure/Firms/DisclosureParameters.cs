using EcoPark.Platform.Parameters;
using EcoPark.Standards.Definitions;

namespace EcoPark.Disclosure.Firms;

/// <summary>The dates of the disclosure by enterprises, with how sure they are.</summary>
internal sealed class DisclosureParameters : RuleParameters
{
    private static readonly LocalText Group = new("企业环境信息依法披露", "Disclosure by enterprises");

    public override IEnumerable<RuleParameter> All =>
    [
        new(Group, new("年度报告公开期限", "Annual report due"), new("次年 3 月 15 日", "15 March of the next year"), DisclosureRules.Provenance),
        new(Group, new("临时报告公开期限", "Temporary report due"), new($"{DisclosureRules.TemporaryDays} 个工作日内（未扣除法定节假日）", $"within {DisclosureRules.TemporaryDays} working days (public holidays not counted out)"), DisclosureRules.Provenance),
        new(Group, new("年度报告内容", "Blocks of an annual report"), new(string.Join('；', DisclosureRules.Blocks.Select(block => block.Name.Zh)), string.Join("; ", DisclosureRules.Blocks.Select(block => block.Name.En))), DisclosureRules.Provenance),
    ];
}
