using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Platform.People.Administering;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.User;

/// <summary><c>ecopark user disable</c></summary>
internal sealed class UserDisableCommand : AccountCommand
{
    private readonly Option<string> _name;

    public UserDisableCommand(Session session)
        : base("disable", session, new LocalText("停用账号，其会话立即结束。", "Disable an account; its sessions end at once.")) => Add(_name = NameOption(session));

    public override IReadOnlyList<Example> Examples => [new("ecopark user disable --name li.si", new("停用 li.si", "disable li.si"))];

    protected override async Task<IReadOnlyList<Problem>> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancellation)
    {
        var found = await FindAsync(services, parsed.GetValue(_name) ?? "", cancellation);
        if (!found.IsOk)
        {
            return found.Problems;
        }

        var disabled = await services.GetRequiredService<ChangeAccount>().DisableAsync(Viewer, found.Value.Id, cancellation);
        if (disabled.IsOk)
        {
            Session.Out.WriteLine(Say($"已停用 {disabled.Value.UserName}。", $"{disabled.Value.UserName} is disabled."));
        }

        return disabled.Problems;
    }
}
