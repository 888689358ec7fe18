using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Host.Web.Pages.Account;

/// <summary>One's own password. All other sessions of the person end with the old one.</summary>
public sealed partial class Password(SignInManager<Person> signIn, UserManager<Person> people, ChainWriter chain, NavigationManager navigation, CurrentViewer current)
{
    private Person? _person;

    [SupplyParameterFromForm]
    private Passwords Input { get; set; } = default!; // set in OnInitializedAsync

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!; // set by the framework

    private bool IsForced => _person?.MustChangePassword is true;

    private List<string> Messages { get; } = [];

    protected override async Task OnInitializedAsync()
    {
        Input ??= new Passwords();
        // A session that has ended elsewhere changes nothing here.
        _person = await current.FindAsync(Context.RequestAborted) is null ? null : await people.GetUserAsync(Context.User);
    }

    private async Task SubmitAsync()
    {
        if (_person is null || _person.IsDisabled)
        {
            navigation.NavigateTo("/sign-in");
            return;
        }

        if (Input.New != Input.Again)
        {
            Messages.Add(Say("两次输入的新密码不同。请重新输入。", "The two new passwords differ. Type them again."));
            return;
        }

        if (Input.New == Input.Current)
        {
            Messages.Add(Say("新密码与现在的相同。请换一个。", "The new password is the present one. Choose another."));
            return;
        }

        _person.PasswordIsOwn();
        var changed = await people.ChangePasswordAsync(_person, Input.Current ?? "", Input.New ?? "");
        if (!changed.Succeeded)
        {
            Messages.AddRange(changed.Errors.Select(error => Word(error.Code)).Distinct());
            return;
        }

        await RecordAsync(_person);
        await signIn.RefreshSignInAsync(_person);
        navigation.NavigateTo("/");
    }

    private async Task RecordAsync(Person person)
    {
        var viewer = new Viewer { Name = person.DisplayName, PersonId = person.Id, Address = Context.Connection.RemoteIpAddress?.ToString() };
        await using var work = await chain.BeginAsync(viewer, Context.RequestAborted);
        work.Audit("person.password-changed", new AuditSubject("person", person.Id.ToString("N"), null));
        await work.CommitAsync(Context.RequestAborted);
    }

    private static string Word(string code) => code switch
    {
        "PasswordMismatch" => Say("现在的密码不对。请重新输入。", "The present password is wrong. Type it again."),
        "PasswordTooShort" => Say("新密码不足 10 位。请加长。", "The new password has fewer than 10 characters. Make it longer."),
        "PasswordRequiresDigit" => Say("新密码缺少数字。请加上。", "The new password has no digit. Add one."),
        "PasswordRequiresLower" => Say("新密码缺少小写字母。请加上。", "The new password has no small letter. Add one."),
        _ => Say("新密码不合要求。请换一个。", "The new password does not meet the rules. Choose another."),
    };

    private sealed class Passwords
    {
        public string? Current { get; set; }

        public string? New { get; set; }

        public string? Again { get; set; }
    }
}
