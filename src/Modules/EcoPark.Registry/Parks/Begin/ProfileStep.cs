using System.Globalization;
using EcoPark.Platform.Database;
using EcoPark.Platform.FirstRun;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Contracts;
using EcoPark.Standards.Definitions;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Parks.Begin;

/// <summary>The park says what limits depend on, and has offices that supply data.</summary>
internal sealed class ProfileStep(ParkProfiles profiles, StandardsLibrary standards, IDbContextFactory<AppDbContext> databases) : SetupStep
{
    public override int Order => 10;

    public override LocalText Name => new("园区概况", "Park profile");

    public override LocalText Purpose => new("园区、基准年、执行的标准、标准据以选限值的属性，以及提供数据的部门。",
        "The park, its base year, its standard, the attributes that pick the limits, and the offices that supply data.");

    public override LocalText Action => new("补全概况", "Complete it");

    public override string AddressIn(Park park) => $"/p/{park.Key}/settings/profile";

    public override async Task<SetupState> StateAsync(Park park, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var offices = await db.Set<Organisation>().CountAsync(office => office.Park == park.Id, cancellation);
        var profile = await profiles.GetAsync(park.Id, park.CurrentYear, cancellation);
        if (profile is null)
        {
            return new SetupState(false, new LocalText($"还没有概况 · {offices} 个机构", $"no profile yet · {offices} offices"));
        }

        var wanted = standards.TryFind(park.StandardCode, out var standard) ? standard.Attributes : [];
        var missing = wanted.Count(attribute => !profile.Attributes.ContainsKey(attribute.Code));
        var year = profile.FromYear.ToString(CultureInfo.InvariantCulture);
        return new SetupState(missing == 0 && offices > 0, new LocalText(
            $"{year} 年概况 · {(missing == 0 ? "属性齐全" : $"{missing} 项属性未填")} · {offices} 个机构",
            $"profile of {year} · {(missing == 0 ? "all attributes" : $"{missing} attributes missing")} · {offices} offices"));
    }
}
