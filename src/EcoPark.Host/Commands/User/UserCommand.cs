using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.Commands.User;

/// <summary><c>ecopark user</c>: accounts from the command line, for the first days and for emergencies.</summary>
internal sealed class UserCommand : EcoParkCommand
{
    public UserCommand(Session session)
        : base("user", session, new LocalText("管理账号。", "Look after accounts."))
    {
        Add(new UserAddCommand(session));
        Add(new UserListCommand(session));
        Add(new UserResetCommand(session));
        Add(new UserDisableCommand(session));
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark user list --data /srv/ecopark", new("有哪些账号", "which accounts there are")),
        new("ecopark user reset --data /srv/ecopark --name admin", new("忘记密码时", "when the password is lost")),
    ];

    public override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        CommandHelp.Write(this, Session.Error, Session);
        return Task.FromResult(ExitCode.Unusable);
    }
}
