using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using QRCoder;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Host.Web.Pages.Account;

/// <summary>A second factor by time-based codes (RFC 6238), with recovery codes for a lost phone.</summary>
public sealed partial class SecondFactor(SignInManager<Person> signIn, UserManager<Person> people, ChainWriter chain, NavigationManager navigation, CurrentViewer current)
{
    private const int RecoveryCodes = 10;
    private const int PixelsPerModule = 4;
    private Person? _person;

    [SupplyParameterFromForm]
    private Entry Input { get; set; } = default!; // set in OnInitializedAsync

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!; // set by the framework

    private List<string> Messages { get; } = [];

    private IReadOnlyList<string>? Codes { get; set; }

    private bool IsOn => _person?.TwoFactorEnabled is true;

    private int Left { get; set; }

    private string Key { get; set; } = "";

    private MarkupString Picture { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new Entry();
        _person = await current.FindAsync(Context.RequestAborted) is null ? null : await people.GetUserAsync(Context.User);
        if (_person is null)
        {
            navigation.NavigateTo("/sign-in");
        }
        else if (_person.TwoFactorEnabled)
        {
            Left = await people.CountRecoveryCodesAsync(_person);
        }
        else
        {
            await OfferAsync(_person);
        }
    }

    private async Task OfferAsync(Person person)
    {
        if (await people.GetAuthenticatorKeyAsync(person) is not { Length: > 0 } key)
        {
            await people.ResetAuthenticatorKeyAsync(person);
            await signIn.RefreshSignInAsync(person);
            key = await people.GetAuthenticatorKeyAsync(person) ?? "";
        }

        Key = string.Join(' ', key.Chunk(4).Select(four => new string(four)));
        var address = $"otpauth://totp/EcoPark:{Uri.EscapeDataString(person.UserName ?? "")}?secret={key}&issuer=EcoPark&digits=6";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(code);
        Picture = new MarkupString(drawing.GetGraphic(PixelsPerModule));
    }

    private async Task TurnOnAsync()
    {
        var code = (Input.Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (_person is null || !await people.VerifyTwoFactorTokenAsync(_person, people.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            Messages.Add(Say("验证码不对。请核对手机时间后输入应用现在显示的数字。", "The code is wrong. Check the phone's clock and type the digits shown now."));
            return;
        }

        await people.SetTwoFactorEnabledAsync(_person, true);
        Codes = [.. await people.GenerateNewTwoFactorRecoveryCodesAsync(_person, RecoveryCodes) ?? []];
        await RecordAsync(_person, "person.second-factor-on");
        await signIn.RefreshSignInAsync(_person);
    }

    private async Task TurnOffAsync()
    {
        if (_person is null || !(await signIn.CheckPasswordSignInAsync(_person, Input.Password ?? "", lockoutOnFailure: true)).Succeeded)
        {
            Messages.Add(Say("密码不对。第二步验证仍然开启。", "The password is wrong. The second step stays on."));
            return;
        }

        await people.SetTwoFactorEnabledAsync(_person, false);
        await people.ResetAuthenticatorKeyAsync(_person);
        await RecordAsync(_person, "person.second-factor-off");
        await signIn.RefreshSignInAsync(_person);
        navigation.NavigateTo("/account/second-factor");
    }

    private async Task RecordAsync(Person person, string action)
    {
        var viewer = new Viewer { Name = person.DisplayName, PersonId = person.Id, Address = Context.Connection.RemoteIpAddress?.ToString() };
        await using var work = await chain.BeginAsync(viewer, Context.RequestAborted);
        work.Audit(action, new AuditSubject("person", person.Id.ToString("N"), null));
        await work.CommitAsync(Context.RequestAborted);
    }

    private sealed class Entry
    {
        public string? Code { get; set; }

        public string? Password { get; set; }
    }
}
