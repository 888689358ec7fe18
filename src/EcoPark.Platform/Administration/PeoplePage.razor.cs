using EcoPark.Platform.People;
using EcoPark.Platform.People.Administering;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Platform.Administration;

public sealed partial class PeoplePage(PeopleList people, CurrentViewer current)
{
    private PeopleRows? _page;
    private IReadOnlyList<Problem> _problems = [];
    private NewAccount? _shown;
    private Guid? _open;
    private bool _adding;
    private string? _text;
    private string _role = "";
    private int _number;

    [CascadingParameter]
    public PageContext? Page { get; set; }

    [Parameter]
    public string ParkKey { get; set; } = "";

    protected override Task OnParametersSetAsync() => Read();

    private Task First()
    {
        _number = 0;
        return Read();
    }

    private Task Turn(int by)
    {
        _number += by;
        return Read();
    }

    private Task Made(NewAccount account)
    {
        _shown = account;
        return Read();
    }

    private async Task Read()
    {
        if (Page?.Park is not { } park)
        {
            return;
        }

        var request = new PeopleRequest(park.Id) { Text = _text, Role = Enum.TryParse<Role>(_role, out var role) ? role : null, Page = _number };
        var found = await people.HandleAsync(await current.GetAsync(), request, CancellationToken.None);
        (_page, _problems) = (found.Value, found.Problems);
    }

    private string Text(Assignment assignment) => assignment switch
    {
        { Organisation: { } office } when _page?.Organisations.TryGetValue(office, out var name) is true => $"{RoleWords.Of(assignment.Role)} · {name}",
        { Year: { } year } => $"{RoleWords.Of(assignment.Role)} · {year}",
        _ => RoleWords.Of(assignment.Role),
    };

    private static string State(Person person) => person switch
    {
        { IsDisabled: true } => Say("已停用", "Disabled"),
        { LockoutEnd: { } end } when end > TimeProvider.System.GetUtcNow() => // locks run by the real clock, as sessions do
            Say("已锁定", "Locked"),
        { MustChangePassword: true } => Say("待改密码", "Must change password"),
        { TwoFactorEnabled: true } => Say("正常 · 两步验证", "Active · two steps"),
        _ => Say("正常", "Active"),
    };
}
