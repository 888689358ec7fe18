using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Platform.Database;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Host.Commands.User;

/// <summary><c>ecopark user list</c>: user name, name, roles and state, parted by tabs.</summary>
internal sealed class UserListCommand(Session session)
    : AccountCommand("list", session, new LocalText("列出账号：用户名、姓名、角色、状态，以制表符分隔。", "List accounts: user name, name, roles and state, parted by tabs."))
{
    public override IReadOnlyList<Example> Examples => [new("ecopark user list", new("列出 ./data 的账号", "accounts of ./data"))];

    protected override async Task<IReadOnlyList<Problem>> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancellation)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancellation);
        foreach (var person in await db.Users.AsNoTracking().Include(p => p.Assignments).OrderBy(p => p.NormalizedUserName).ToListAsync(cancellation))
        {
            var roles = string.Join(',', person.Assignments.Select(assignment => RoleNames.Of(assignment.Role)).Distinct());
            Session.Out.WriteLine($"{person.UserName}\t{Plain.Line(person.DisplayName)}\t{roles}\t{(person.IsDisabled ? "disabled" : person.MustChangePassword ? "must-change-password" : "active")}");
        }

        return [];
    }
}
