using EcoPark.Collection.Submissions;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Filling;

/// <summary>What an address says about whose form it is.</summary>
public sealed record RespondentQuery(string Form, int Year)
{
    public string? Park { get; init; }

    public string? Enterprise { get; init; }

    public string? Office { get; init; }
}

/// <summary>Whose form a page is about: that of the address, or the viewer's own firm or office.</summary>
public sealed class RespondentOfPage(IDbContextFactory<AppDbContext> databases, PagePlaces places, FormsOfPark forms)
{
    public async Task<Result<FormKey>> FindAsync(Viewer viewer, RespondentQuery query, CancellationToken cancellation)
    {
        if (!forms.Library.TryFind(query.Form, out var form) || await places.ParkAsync(viewer, query.Park, cancellation) is not { } park)
        {
            return FormAccess.NotFound();
        }

        var key = new FormKey(park.Id, form.Code, query.Year);
        if (form.Respondent == FormRespondent.Enterprise)
        {
            var enterprise = Guid.TryParse(query.Enterprise, out var given) ? new EnterpriseId(given)
                : viewer.Scopes.Where(scope => scope.Covers(park.Id)).Select(scope => scope.Enterprise).FirstOrDefault(id => id is not null);
            return enterprise is null ? Whose("企业", "firm") : key with { Enterprise = enterprise };
        }

        var office = Guid.TryParse(query.Office, out var named) ? new OrganisationId(named) : await OwnOfficeAsync(viewer, park.Id, form, cancellation);
        return office is null ? Whose("部门", "office") : key with { Organisation = office };
    }

    private async Task<OrganisationId?> OwnOfficeAsync(Viewer viewer, ParkId park, Form form, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var offices = await db.Set<Organisation>().AsNoTracking().Where(office => office.Park == park && office.Department == form.Department)
            .OrderBy(office => office.Name).Select(office => office.Id).ToListAsync(cancellation);
        var own = offices.Where(office => viewer.Scopes.Any(scope => scope.Organisation == office)).ToList();
        return own.Count > 0 ? own[0] : offices.Count == 1 ? offices[0] : null;
    }

    private static Problem Whose(string zh, string en) => new("respondent-not-found", "",
        $"地址没有说明是哪个{zh}的表。请从“数据填报”的列表打开。", $"The address does not say which {en}'s form it is. Open it from the list.");
}
