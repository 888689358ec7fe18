using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Reports;

/// <summary>Reads the rows of a report.</summary>
internal static class ReportRows
{
    public static Task<Report?> FindAsync(AppDbContext db, ParkId park, int year, CancellationToken cancellation) =>
        db.Set<Report>().SingleOrDefaultAsync(report => report.Park == park && report.Year == year, cancellation);

    /// <summary>The report, begun by the first change of it.</summary>
    public static async Task<Report> BeginAsync(ChainWork work, ParkId park, int year, CancellationToken cancellation)
    {
        if (await FindAsync(work.Db, park, year, cancellation) is { } found)
        {
            return found;
        }

        var report = new Report(park, year);
        work.Db.Add(report);
        return report;
    }

    /// <summary>The last saved wording of each section that was ever saved.</summary>
    public static async Task<List<OfficeText>> TextsAsync(AppDbContext db, Guid report, CancellationToken cancellation) =>
        await db.Set<OfficeText>().AsNoTracking()
            .Where(text => text.Report == report && !db.Set<OfficeText>().Any(later => later.Report == report && later.Section == text.Section && later.Version > text.Version))
            .ToListAsync(cancellation);

    public static Task<OfficeText?> TextAsync(AppDbContext db, Guid report, string section, CancellationToken cancellation) =>
        db.Set<OfficeText>().AsNoTracking().Where(text => text.Report == report && text.Section == section).OrderByDescending(text => text.Version).FirstOrDefaultAsync(cancellation);

    public static Task<List<ReportVersion>> VersionsAsync(AppDbContext db, ParkId park, int year, CancellationToken cancellation) =>
        db.Set<ReportVersion>().AsNoTracking().Where(version => version.Park == park && version.Year == year).OrderBy(version => version.Number).ToListAsync(cancellation);

    public static Task<ReportVersion?> LatestAsync(AppDbContext db, Guid report, CancellationToken cancellation) =>
        db.Set<ReportVersion>().Where(version => version.Report == report).OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);

    public static async Task<List<ReportFile>> FilesAsync(AppDbContext db, IReadOnlyCollection<Guid> versions, CancellationToken cancellation) =>
        [.. (await db.Set<ReportFile>().AsNoTracking().Where(file => versions.Contains(file.Version)).ToListAsync(cancellation)).OrderBy(file => file.Kind)];
}
