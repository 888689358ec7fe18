using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Quality;

/// <summary>Rules by name. A form's own checks carry theirs.</summary>
internal static class RuleWords
{
    public static string Of(string rule, FormsOfPark forms) => rule switch
    {
        "unit-slip" => Say("量级与单位：与上年差 10、100、1000、10⁴ 倍", "Unit slip: 10, 100, 1000 or 10⁴ times last year"),
        "large-change" => Say("跨年：变化超过 ±50%", "Change against last year beyond ±50 %"),
        "unlike-peers" => Say("同行：修正 z 值超过 3.5", "Peers: modified z-score beyond 3.5"),
        "missing-required" => Say("必填未填", "Required and missing"),
        "not-computable" => Say("无法计算", "Not computable"),
        "duplicate-key" => Say("重复行", "Duplicate rows"),
        "not-whole" or "out-of-range" => Say("类型与范围", "Type and range"),
        "unknown-code" => Say("代码不在代码表中", "Code not in its list"),
        "differs-from-computed" => Say("填报与计算不一致", "Differs from the computed value"),
        _ => forms.Library.Forms.Values.SelectMany(form => form.Checks).FirstOrDefault(check => check.Code == rule) is { } check
            ? Say("平衡：" + check.Name.Zh, "Balance: " + check.Name.En) : rule,
    };
}
