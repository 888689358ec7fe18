using EcoPark.Platform.People.Administering;
using EcoPark.Platform.Sessions;
using EcoPark.Standards.Definitions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EcoPark.Platform.Parameters;

/// <summary>The policy of accounts.</summary>
internal sealed class AccountParameters(IOptions<IdentityOptions> identity) : RuleParameters
{
    private static readonly LocalText Accounts = new("账号与登录", "Accounts and signing in");
    private static readonly Provenance Ours = new("本平台的设定，不出自任何标准", "?");

    public override IEnumerable<RuleParameter> All
    {
        get
        {
            var (password, lockout) = (identity.Value.Password, identity.Value.Lockout);
            yield return Of("密码最短长度", "Shortest password", $"{password.RequiredLength} 位", $"{password.RequiredLength} characters");
            yield return Of("连续输错几次锁定账号", "Wrong passwords before the account is locked", $"{lockout.MaxFailedAccessAttempts} 次", $"{lockout.MaxFailedAccessAttempts}");
            yield return Of("锁定多久", "How long it is locked", $"{lockout.DefaultLockoutTimeSpan.TotalMinutes:0} 分钟", $"{lockout.DefaultLockoutTimeSpan.TotalMinutes:0} minutes");
            yield return Of("会话结束前多久提醒", "Warning before a session ends", $"{SessionClock.WarnSeconds} 秒", $"{SessionClock.WarnSeconds} seconds");
            yield return Of("一次最多批量建多少用户", "Most users added at once", $"{AddPerson.MostAtOnce} 人", $"{AddPerson.MostAtOnce}");
        }
    }

    private static RuleParameter Of(string zh, string en, string value, string valueEn) => new(Accounts, new LocalText(zh, en), new LocalText(value, valueEn), Ours);
}
