using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.FirstRun;

/// <summary>Somebody beside the one who sets the park up can work in it.</summary>
internal sealed class PeopleStep(IDbContextFactory<AppDbContext> databases) : SetupStep
{
    public override int Order => 30;

    public override LocalText Name => new("用户", "Users");

    public override LocalText Purpose => new("给各部门填报员、审核人和企业填报员建账号、授角色；可逐个建，也可用 Excel 批量建。",
        "Accounts and roles for the clerks and approvers of the offices and for the reporters of the enterprises, one by one or by Excel.");

    public override LocalText Action => new("添加用户", "Add users");

    public override string AddressIn(Park park) => $"/p/{park.Key}/admin/people";

    public override async Task<SetupState> StateAsync(Park park, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var here = (ParkId?)park.Id;
        var people = db.Users.AsNoTracking().Where(person => !person.IsDisabled && (person.Home == here || person.Home == null || person.Assignments.Any(role => role.Park == here)));
        var all = await people.CountAsync(cancellation);
        var withRole = await people.CountAsync(person => person.Assignments.Any(role => role.Park == null || role.Park == here), cancellation);
        var open = all - withRole;
        return new SetupState(withRole > 1, open == 0
            ? new LocalText($"{all} 人", $"{all} people")
            : new LocalText($"{all} 人，其中 {open} 人还没有角色", $"{all} people, {open} of them without a role"));
    }
}
