using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Commands.Backup;
using EcoPark.Host.Commands.Serve;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Host.Commands.User;

/// <summary>A command about one account of an installation; it stands in the audit under its own name.</summary>
internal abstract class AccountCommand : EcoParkCommand
{
    private readonly Option<string> _data;

    protected AccountCommand(string name, Session session, LocalText description)
        : base(name, session, description)
    {
        _data = ServeCommand.DataOption(session, "./data");
        Add(_data);
    }

    protected static Viewer Viewer { get; } = Viewer.System("ecopark user");

    public sealed override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetValue(_data) ?? "./data";
        var opened = MayMake ? Installation.OpenOrMake(folder) : Installation.Open(folder, readOnly: false);
        if (!opened.IsOk)
        {
            Session.Complain(opened.Problems);
            return ExitCode.Unusable;
        }

        await using var services = opened.Value;
        await using var scope = services.CreateAsyncScope();
        var problems = await RunAsync(scope.ServiceProvider, parsed, cancellation);
        Session.Complain(problems);
        return problems.Count == 0 ? ExitCode.Done : ExitCode.Unusable;
    }

    /// <summary>Whether a folder without data is made ready.</summary>
    protected virtual bool MayMake => false;

    /// <summary>Does it.</summary>
    /// <returns>What prevented it.</returns>
    protected abstract Task<IReadOnlyList<Problem>> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancellation);

    protected static async Task<Result<Person>> FindAsync(IServiceProvider services, string name, CancellationToken cancellation)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancellation);
        var upper = name.ToUpperInvariant();
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(person => person.NormalizedUserName == upper, cancellation) is { } person
            ? person
            : new Problem("person-not-found", name, "没有这个用户。用 ecopark user list 查看。", "No such user. See ecopark user list.");
    }

    protected static Option<string> NameOption(Session session) =>
        new("--name") { Description = session.Say("用户名", "user name"), HelpName = "NAME", Required = true };
}
