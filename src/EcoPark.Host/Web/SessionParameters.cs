using EcoPark.Platform.Parameters;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.Web;

/// <summary>The numbers of the sign-in that stand in the host.</summary>
internal sealed class SessionParameters : RuleParameters
{
    private static readonly LocalText Session = new("会话", "Session");
    private static readonly Provenance Ours = new("本平台的设定，不出自任何标准", "?");

    public override IEnumerable<RuleParameter> All =>
    [
        new(Session, new("无操作多久结束会话", "Idle time that ends a session"), new($"{SignInCookie.IdleLimit.TotalMinutes:0} 分钟", $"{SignInCookie.IdleLimit.TotalMinutes:0} minutes"), Ours),
        new(Session, new("一个地址每分钟最多尝试登录", "Sign-in attempts from one address in a minute"), new($"{SignInRate.AttemptsPerMinute} 次", $"{SignInRate.AttemptsPerMinute}"), Ours),
    ];
}
