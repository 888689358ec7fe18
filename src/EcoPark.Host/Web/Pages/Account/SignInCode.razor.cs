using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Host.Web.Pages.Account;

/// <summary>After the right password: the code of the authenticator, or a recovery code, each of which works once.</summary>
public sealed partial class SignInCode(SignInManager<Person> signIn, ChainWriter chain, NavigationManager navigation)
{
    [SupplyParameterFromForm]
    private Entry Input { get; set; } = default!; // set in OnInitialized

    [SupplyParameterFromQuery(Name = "return")]
    private string? Return { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!; // set by the framework

    private string? Message { get; set; }

    protected override void OnInitialized() => Input ??= new Entry();

    private async Task SubmitAsync()
    {
        var person = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (person is null || person.IsDisabled)
        {
            navigation.NavigateTo("/sign-in");
            return;
        }

        var code = (Input.Code ?? "").Replace(" ", "", StringComparison.Ordinal).Trim();
        var result = code.Length == 6 && code.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        await RecordAsync(person, result.Succeeded);
        if (result.Succeeded)
        {
            navigation.NavigateTo(person.MustChangePassword ? "/account/password" : LocalAddress.Of(Return));
            return;
        }

        Message = Say("验证码不对或已过期。请输入应用现在显示的数字；连续输错 5 次，账号锁定 15 分钟。",
            "The code is wrong or has expired. Type the digits shown now; after five wrong ones the account is locked for 15 minutes.");
    }

    private async Task RecordAsync(Person person, bool isRight)
    {
        var viewer = new Viewer { Name = person.DisplayName, PersonId = person.Id, Address = Context.Connection.RemoteIpAddress?.ToString() };
        await using var work = await chain.BeginAsync(viewer, Context.RequestAborted);
        work.Audit(isRight ? "person.sign-in" : "person.code-failed", new AuditSubject("person", person.Id.ToString("N"), null));
        await work.CommitAsync(Context.RequestAborted);
    }

    private sealed class Entry
    {
        public string? Code { get; set; }
    }
}
