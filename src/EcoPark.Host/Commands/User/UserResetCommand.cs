using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Platform.People.Administering;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.User;

/// <summary><c>ecopark user reset</c></summary>
internal sealed class UserResetCommand : AccountCommand
{
    private readonly Option<string> _name;

    public UserResetCommand(Session session)
        : base("reset", session, new LocalText("给一个新密码（只显示这一次），解锁并取消第二步验证。", "Give a new password, shown this once; unlock, and take the second factor away.")) =>
        Add(_name = NameOption(session));

    public override IReadOnlyList<Example> Examples => [new("ecopark user reset --name admin", new("重置 admin 的密码", "a new password for admin"))];

    protected override async Task<IReadOnlyList<Problem>> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancellation)
    {
        var found = await FindAsync(services, parsed.GetValue(_name) ?? "", cancellation);
        if (!found.IsOk)
        {
            return found.Problems;
        }

        var reset = await services.GetRequiredService<ChangeAccount>().ResetAsync(Viewer, found.Value.Id, cancellation);
        if (reset.IsOk)
        {
            Session.Out.WriteLine($"{reset.Value.Person.UserName}\t{reset.Value.Password}");
        }

        return reset.Problems;
    }
}
