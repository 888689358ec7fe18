using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Tokens;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Platform.Administration;

public sealed partial class TokensPage(TokenList tokens, AddToken adding, CurrentViewer current)
{
    private readonly HashSet<Permission> _chosen = [];
    private IReadOnlyList<TokenLine> _lines = [];
    private IReadOnlyList<Problem> _problems = [];
    private NewToken? _made;
    private string? _name;
    private DateOnly? _until;
    private bool _open;

    [CascadingParameter]
    public PageContext? Page { get; set; }

    [Parameter]
    public string ParkKey { get; set; } = "";

    private IReadOnlyList<Permission> Offered => Page is { Park: { } park } page ? AddToken.Offered(page.Viewer, park.Id) : [];

    protected override async Task OnParametersSetAsync() =>
        _lines = Page?.Park is { } park ? await tokens.ReadAsync(await current.GetAsync(), park.Id, CancellationToken.None) : [];

    private static string Day(DateTime? time) => time is { } at ? ParkTime.Local(at).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "—";

    private void Toggle(Permission permission)
    {
        if (!_chosen.Remove(permission))
        {
            _chosen.Add(permission);
        }
    }

    private async Task Add()
    {
        if (Page?.Park is not { } park)
        {
            return;
        }

        var end = _until is { } day ? ParkTime.Utc(day.AddDays(1).ToDateTime(TimeOnly.MinValue)) : DateTime.UnixEpoch;
        var made = await adding.HandleAsync(await current.GetAsync(), new TokenGrant(park.Id, _name ?? "", [.. _chosen], end), CancellationToken.None);
        (_problems, _made, _open) = (made.Problems, made.Value, false);
        await OnParametersSetAsync();
    }

    private async Task Revoke(Guid token)
    {
        if (Page?.Park is { } park)
        {
            _problems = (await tokens.RevokeAsync(await current.GetAsync(), new RevokeToken(park.Id, token), CancellationToken.None)).Problems;
            await OnParametersSetAsync();
        }
    }
}
