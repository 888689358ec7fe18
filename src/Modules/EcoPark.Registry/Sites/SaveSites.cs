using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Enterprises.Open;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Sites;

/// <summary>The part of an enterprise that a request is about.</summary>
/// <param name="Park">The park's key.</param>
/// <param name="Uscc">The enterprise.</param>
/// <param name="Code">The code of the facility or outlet, or the number of the permit.</param>
/// <param name="Version">The version that was seen; null: it is new.</param>
public sealed record PartOfEnterprise(string Park, string Uscc, string Code, int? Version);

public sealed record FacilityToSave(string Name, FacilityKind Kind, string? Feeds);

public sealed class SaveFacility(PartWriting writing)
{
    public Task<Result<SavedPart>> HandleAsync(Viewer viewer, PartOfEnterprise part, FacilityToSave request, CancellationToken cancellation)
    {
        var problems = PartRules.CheckNames(part.Code, request.Name).ToList();
        return writing.SaveAsync(viewer, part, problems, new PartKind<Facility>("facility")
        {
            FindAsync = (db, enterprise, code) => db.Set<Facility>().SingleOrDefaultAsync(f => f.Enterprise == enterprise && f.Code == code, cancellation),
            Make = enterprise => new Facility(enterprise, part.Code.Trim()),
            Describe = facility => facility.Describe(request.Name.Trim(), request.Kind, request.Feeds),
            VersionOf = facility => facility.Version,
            Text = facility => RecordJson.Of(new { facility.Code, facility.Name, facility.Kind, facility.Feeds }),
        }, cancellation);
    }
}

public sealed class SaveOutlet(PartWriting writing)
{
    public Task<Result<SavedPart>> HandleAsync(Viewer viewer, PartOfEnterprise part, OutletDescription request, CancellationToken cancellation)
    {
        List<Problem> problems = [.. PartRules.CheckNames(part.Code, request.Name), .. EnterpriseRules.CheckPosition(request.Longitude, request.Latitude)];
        if (request.Mn is { Length: > 0 } mn && (mn.Length > 24 || !mn.All(char.IsAsciiLetterOrDigit)))
        {
            problems.Add(new Problem("mn", "mn", $"MN 号“{mn}”应为不超过 24 位的字母和数字（HJ 212-2017）；请核对。", $"The MN '{mn}' must be at most 24 letters and digits (HJ 212-2017); compare it."));
        }

        return writing.SaveAsync(viewer, part, problems, new PartKind<Outlet>("outlet")
        {
            FindAsync = (db, enterprise, code) => db.Set<Outlet>().SingleOrDefaultAsync(o => o.Enterprise == enterprise && o.Code == code, cancellation),
            Make = enterprise => new Outlet(enterprise, part.Code.Trim()),
            Describe = outlet => outlet.Describe(request),
            VersionOf = outlet => outlet.Version,
            Text = outlet => RecordJson.Of(new { outlet.Code, outlet.Name, outlet.Kind, outlet.Mn, outlet.Receiver, outlet.Longitude, outlet.Latitude }),
        }, cancellation);
    }
}

internal static class PartRules
{
    private const int LongestCode = 60; // ours
    private const int LongestName = 120; // ours

    public static IEnumerable<Problem> CheckNames(string? code, string? name)
    {
        if (code?.Trim().Length is null or 0 or > LongestCode || code.Any(char.IsControl))
        {
            yield return new Problem("code", "code", $"编号应为 1–{LongestCode} 个字符；请按许可证填写。", $"The code must have 1 to {LongestCode} characters; take it from the permit.");
        }

        if (name?.Trim().Length is null or 0 or > LongestName || name.Any(char.IsControl)) // a program may leave it out
        {
            yield return new Problem("name", "name", $"名称应为 1–{LongestName} 个字符；请填写。", $"The name must have 1 to {LongestName} characters; fill it in.");
        }
    }
}
