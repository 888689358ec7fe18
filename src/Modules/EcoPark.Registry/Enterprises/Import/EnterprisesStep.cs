using EcoPark.Platform.Database;
using EcoPark.Platform.FirstRun;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Enterprises.Import;

/// <summary>The register has enterprises.</summary>
internal sealed class EnterprisesStep(IDbContextFactory<AppDbContext> databases) : SetupStep
{
    public override int Order => 20;

    public override LocalText Name => new("企业名录", "Enterprises");

    public override LocalText Purpose => new("用 Excel 导入企业名录：先试算，逐格看问题，再导入；10 分钟内可整批撤销。",
        "The list of enterprises by Excel: rehearsed first, every cell checked, undone as a whole within ten minutes.");

    public override LocalText Action => new("导入名录", "Import the list");

    public override string AddressIn(Park park) => $"/p/{park.Key}/enterprises/import";

    public override async Task<SetupState> StateAsync(Park park, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var count = await db.Set<Enterprise>().CountAsync(enterprise => enterprise.Park == park.Id, cancellation);
        return new SetupState(count > 0, new LocalText($"{count} 家", $"{count}"));
    }
}
