using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Web;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.People.Administering;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Host.Commands.User;

/// <summary><c>ecopark user add</c></summary>
internal sealed class UserAddCommand : AccountCommand
{
    private static readonly Role[] Everywhere = [Role.SecurityAdministrator, Role.Auditor, Role.ParkAdministrator];
    private readonly Option<string> _name;
    private readonly Option<string?> _display;
    private readonly Option<string> _role;
    private readonly Option<string?> _park;
    private readonly Option<string?> _enterprise;
    private readonly Option<string?> _organisation;
    private readonly Option<bool> _password;

    public UserAddCommand(Session session)
        : base("add", session, new LocalText("新建账号。不给密码时生成一个，只显示这一次。", "Make an account. Without a password one is made and shown this once."))
    {
        _name = NameOption(session);
        _display = new Option<string?>("--display") { Description = session.Say("姓名，默认与用户名相同", "the person's name; the user name unless told"), HelpName = "TEXT" };
        _role = new Option<string>("--role") { Description = session.Say("角色：", "role: ") + string.Join(' ', Enum.GetValues<Role>().Select(RoleNames.Of)), HelpName = "ROLE", Required = true };
        _park = new Option<string?>("--park") { Description = session.Say("园区的地址名；只有一个园区时可省略", "key of the park; may be left out where there is one"), HelpName = "KEY" };
        _enterprise = new Option<string?>("--enterprise") { Description = session.Say("企业的统一社会信用代码", "unified social credit code of the enterprise"), HelpName = "USCC" };
        _organisation = new Option<string?>("--organisation") { Description = session.Say("组织名称", "name of the organisation"), HelpName = "TEXT" };
        _password = new Option<bool>("--password-stdin") { Description = session.Say("从标准输入读密码", "read the password from standard input") };
        foreach (var option in new Option[] { _name, _display, _role, _park, _enterprise, _organisation, _password })
        {
            Add(option);
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark user add --name li.si --role eco-officer", new("生态办人员，密码自动生成", "an eco officer, with a password made for them")),
        new("ecopark user add --name firm1 --role enterprise-reporter --enterprise 91330100MA2AXXXX0X", new("企业填报员", "an enterprise's reporter")),
    ];

    protected override bool MayMake => true;

    protected override async Task<IReadOnlyList<Problem>> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancellation)
    {
        await WebHost.MigrateAsync(services, cancellation);
        var grant = await GrantAsync(services, parsed, cancellation);
        if (!grant.IsOk)
        {
            return grant.Problems;
        }

        var name = parsed.GetValue(_name) ?? "";
        var request = new AddPersonRequest(new AccountName(name, parsed.GetValue(_display) ?? name), grant.Value.Park)
        {
            Roles = [grant.Value],
            Place = name,
            Password = parsed.GetValue(_password) ? (await Console.In.ReadLineAsync(cancellation) ?? "").TrimEnd('\r') : null,
        };
        var made = await services.GetRequiredService<AddPerson>().HandleAsync(Viewer, request, cancellation);
        if (!made.IsOk)
        {
            return made.Problems;
        }

        Session.Out.WriteLine(request.Password is null ? $"{name}\t{made.Value.Password}" : Say($"已建立用户 {name}。", $"The user {name} was made."));
        return [];
    }

    private async Task<Result<RoleGrant>> GrantAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancellation)
    {
        var text = parsed.GetValue(_role) ?? "";
        if (RoleNames.Read(text) is not { } role)
        {
            return new Problem("role-unknown", "--role", $"没有角色“{text}”。可用：{string.Join("、", Enum.GetValues<Role>().Select(RoleNames.Of))}。",
                $"There is no role “{text}”. Use one of: {string.Join(", ", Enum.GetValues<Role>().Select(RoleNames.Of))}.");
        }

        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancellation);
        var key = parsed.GetValue(_park);
        var parks = await db.Set<Park>().AsNoTracking().Where(park => key == null || park.Key == key).Take(2).ToListAsync(cancellation);
        if (key is null && Everywhere.Contains(role))
        {
            return new RoleGrant(role, null);
        }

        return parks is [var park] ? await WithinAsync(db, new RoleGrant(role, park.Id), parsed, cancellation) : new Problem("park-not-found", "--park",
            "请用 --park 指定一个已有园区的地址名。", "Name an existing park by its key with --park.");
    }

    private async Task<Result<RoleGrant>> WithinAsync(AppDbContext db, RoleGrant grant, ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(_enterprise) is { } uscc)
        {
            return await db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(firm => firm.Park == grant.Park && firm.Uscc == uscc, cancellation) is { } firm
                ? grant with { Enterprise = firm.Id }
                : new Problem("enterprise-not-found", "--enterprise", $"园区没有代码为 {uscc} 的企业。请先在企业档案中建立。", $"The park has no enterprise with the code {uscc}. Add it to the register first.");
        }

        if (parsed.GetValue(_organisation) is not { } name)
        {
            return grant;
        }

        return await db.Set<Organisation>().AsNoTracking().Where(office => office.Park == grant.Park && office.Name == name).Take(2).ToListAsync(cancellation) is [var office]
            ? grant with { Organisation = office.Id }
            : new Problem("organisation-not-found", "--organisation", $"园区没有名为“{name}”的组织。请检查名称。", $"The park has no organisation called “{name}”. Check the name.");
    }
}
