using EcoPark.Platform.People;
using EcoPark.Registry.Permits;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Sites;

/// <summary>Takes away what was recorded by mistake; what ended is changed instead. The audit keeps what it said.</summary>
public sealed class RemovePart(PartWriting writing)
{
    public Task<Result<SavedPart>> FacilityAsync(Viewer viewer, PartOfEnterprise part, CancellationToken cancellation) =>
        writing.RemoveAsync(viewer, part, new PartKind<Facility>("facility")
        {
            FindAsync = (db, enterprise, code) => db.Set<Facility>().SingleOrDefaultAsync(f => f.Enterprise == enterprise && f.Code == code, cancellation),
            Make = enterprise => new Facility(enterprise, part.Code),
            Describe = _ => { },
            VersionOf = facility => facility.Version,
            Text = facility => RecordJson.Of(new { facility.Code, facility.Name, facility.Kind, facility.Feeds }),
        }, cancellation);

    public Task<Result<SavedPart>> OutletAsync(Viewer viewer, PartOfEnterprise part, CancellationToken cancellation) =>
        writing.RemoveAsync(viewer, part, new PartKind<Outlet>("outlet")
        {
            FindAsync = (db, enterprise, code) => db.Set<Outlet>().SingleOrDefaultAsync(o => o.Enterprise == enterprise && o.Code == code, cancellation),
            Make = enterprise => new Outlet(enterprise, part.Code),
            Describe = _ => { },
            VersionOf = outlet => outlet.Version,
            Text = outlet => RecordJson.Of(new { outlet.Code, outlet.Name, outlet.Kind, outlet.Mn }),
        }, cancellation);

    public Task<Result<SavedPart>> PermitAsync(Viewer viewer, PartOfEnterprise part, CancellationToken cancellation) =>
        writing.RemoveAsync(viewer, part, SavePermit.Kind(part, new PermitDescription(PermitKind.Key), cancellation), cancellation);
}
