using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Host.Web.Pages;

/// <summary>One answer for a wrong name and a wrong password; what really happened stands in the audit.</summary>
public sealed partial class SignIn(SignInManager<Person> signIn, UserManager<Person> people, ChainWriter chain, NavigationManager navigation)
{
    [SupplyParameterFromForm]
    private Credentials Input { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "return")]
    private string? Return { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private string? Message { get; set; }

    protected override void OnInitialized() => Input ??= new Credentials();

    private async Task SubmitAsync()
    {
        var person = await people.FindByNameAsync(Input.User ?? "");
        var result = person is null || person.IsDisabled
            ? UnknownPerson.Refuse(Input.Password ?? "")
            : await signIn.PasswordSignInAsync(person, Input.Password ?? "", isPersistent: false, lockoutOnFailure: true);
        await RecordAsync(person, result);
        if (result.Succeeded)
        {
            navigation.NavigateTo(person is { MustChangePassword: true } ? "/account/password" : LocalAddress.Of(Return));
        }
        else if (result.RequiresTwoFactor)
        {
            navigation.NavigateTo("/sign-in/code?return=" + Uri.EscapeDataString(LocalAddress.Of(Return)));
        }
        else
        {
            // A locked account answers like an unknown one, or the answer would tell which names exist.
            Message = Say("用户名或密码不对。请检查大小写后重试；连续输错 5 次的账号锁定 15 分钟，可请管理员解锁。",
                "The user name or the password is wrong. Check capital letters and try again; after five wrong attempts an account is locked for 15 minutes, which the administrator can end.");
        }
    }

    private async Task RecordAsync(Person? person, SignInResult result)
    {
        var viewer = new Viewer { Name = person?.DisplayName ?? "", PersonId = person?.Id, Address = Context.Connection.RemoteIpAddress?.ToString() };
        await using var work = await chain.BeginAsync(viewer, Context.RequestAborted);
        var action = result.Succeeded ? "person.sign-in" : result.IsLockedOut ? "person.locked-out" : result.RequiresTwoFactor ? "person.password-accepted" : "person.sign-in-failed";
        work.Audit(action, new AuditSubject("person", person?.Id.ToString("N") ?? "", null));
        await work.CommitAsync(Context.RequestAborted);
    }

    private sealed class Credentials
    {
        public string? User { get; set; }

        public string? Password { get; set; }
    }
}
