using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Reports;

/// <summary>Which park's report of which year a person may see, and whether the draft is for them.</summary>
internal static class ReportScope
{
    /// <summary>Whether the viewer reads drafts: every reader but a reviewer from outside.</summary>
    public static bool MaySeeDraft(Viewer viewer, ParkId park) =>
        viewer.IsSystem || viewer.Scopes.Any(scope => scope.Covers(park) && scope.Role != Role.Reviewer && viewer.Allows(scope, Permission.DocumentRead));

    /// <summary>The park, when the viewer may read the report of the year at all.</summary>
    public static async Task<Result<Park>> FindAsync(ParkLookup parks, Viewer viewer, ReportAddress address, CancellationToken cancellation)
    {
        var (key, year) = address;
        var found = await parks.FindAsync(viewer, key, cancellation);
        if (!found.IsOk || !viewer.MayInYear(Permission.DocumentRead, found.Value.Id, year))
        {
            return ReportingProblems.NoPark(key);
        }

        return ReportProblems.YearFault(year) is { } fault ? fault : found;
    }

    /// <summary>The park, when the viewer holds the permission for its report.</summary>
    public static async Task<Result<Park>> FindForAsync(ParkLookup parks, Viewer viewer, (ReportAddress Report, Permission Permission) asked, CancellationToken cancellation)
    {
        var found = await FindAsync(parks, viewer, asked.Report, cancellation);
        return found.IsOk && !MayIn(viewer, asked.Permission, found.Value.Id, asked.Report.Year) ? ReportProblems.Forbidden("处理该报告", "do this with the report") : found;
    }

    private static bool MayIn(Viewer viewer, Permission permission, ParkId park, int year) =>
        permission == Permission.ReportComment ? viewer.MayInYear(permission, park, year) : viewer.MayInPark(permission, park);
}

/// <summary>A report by the park's key and the year.</summary>
public sealed record ReportAddress(string Park, int Year);
