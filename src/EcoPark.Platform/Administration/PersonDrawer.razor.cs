using EcoPark.Platform.People;
using EcoPark.Platform.People.Administering;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Platform.Administration;

public sealed partial class PersonDrawer(AssignRole roles, ChangeAccount accounts, OrganisationList organisations, EnterpriseDirectory directory, CurrentViewer current)
{
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<Organisation> _offices = [];
    private Role _role = Role.EcoOfficer;
    private string _office = "";
    private EnterpriseEntry? _enterprise;
    private IReadOnlyDictionary<EnterpriseId, string> _firms = new Dictionary<EnterpriseId, string>();
    private int? _year;
    private DateOnly? _until;

    [CascadingParameter]
    public PageContext? Page { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<OrganisationId, string> Organisations { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Parameter]
    public EventCallback<NewAccount> OnReset { get; set; }

    private bool MayGive => Page is { Park: { } park } page && page.Viewer.MayInPark(Permission.RoleAssign, park.Id);

    protected override async Task OnParametersSetAsync()
    {
        if (Page?.Park is { } park)
        {
            _offices = await organisations.ReadAsync(await current.GetAsync(), park.Id, CancellationToken.None);
            var firms = await directory.OfAsync(park.Id, [.. Person.Assignments.Select(assignment => assignment.Enterprise).OfType<EnterpriseId>()], CancellationToken.None);
            _firms = firms.ToDictionary(firm => firm.Id, firm => firm.Name);
        }
    }

    private async Task Give()
    {
        var installation = _role is Role.SecurityAdministrator or Role.Auditor;
        var grant = new RoleGrant(_role, installation ? null : Page?.Park?.Id)
        {
            Organisation = Guid.TryParse(_office, out var office) && _role is (Role.DepartmentClerk or Role.DepartmentApprover) ? new OrganisationId(office) : null,
            Enterprise = _role == Role.EnterpriseReporter ? _enterprise?.Id : null,
            Year = _role == Role.Reviewer ? _year : null,
            ExpiresAt = _until is { } day ? ParkTime.Utc(day.AddDays(1).ToDateTime(TimeOnly.MinValue)) : null,
        };
        await Done(await roles.GiveAsync(await current.GetAsync(), Person.Id, grant, CancellationToken.None));
    }

    private async Task Withdraw(Assignment assignment) => await Done(await roles.WithdrawAsync(await current.GetAsync(), Person.Id, assignment.Id, CancellationToken.None));

    private async Task Disable() => await Done(await accounts.DisableAsync(await current.GetAsync(), Person.Id, CancellationToken.None));

    private async Task Enable() => await Done(await accounts.EnableAsync(await current.GetAsync(), Person.Id, CancellationToken.None));

    private async Task Unlock() => await Done(await accounts.UnlockAsync(await current.GetAsync(), Person.Id, CancellationToken.None));

    private async Task Reset()
    {
        var reset = await accounts.ResetAsync(await current.GetAsync(), Person.Id, CancellationToken.None);
        _problems = reset.Problems;
        if (reset.IsOk)
        {
            await OnReset.InvokeAsync(reset.Value);
            await OnClose.InvokeAsync();
        }
    }

    private Task Done(Result<Person> result)
    {
        _problems = result.Problems;
        return result.IsOk ? OnChanged.InvokeAsync() : Task.CompletedTask;
    }

    private string Text(Assignment assignment) => string.Join(" · ", new[]
    {
        RoleWords.Of(assignment.Role),
        assignment.Park is null ? Say("全部园区", "all parks") : null,
        assignment.Organisation is { } office ? Organisations.GetValueOrDefault(office) : null,
        assignment.Enterprise is { } firm ? _firms.GetValueOrDefault(firm) : null,
        assignment.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        assignment.ExpiresAt is { } end ? Say($"至 {ParkTime.Local(end):yyyy-MM-dd HH:mm}", $"until {ParkTime.Local(end):yyyy-MM-dd HH:mm}") : null,
    }.OfType<string>());
}
