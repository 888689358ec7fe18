using EcoPark.Assessment.Contracts;
using EcoPark.Collection.Contracts;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.Checklists.Live;

/// <summary>Of the firms of the year, those whose file was brought up to date for it.</summary>
internal sealed class FilesUpdated(IDbContextFactory<AppDbContext> databases, HandedInForms forms, TimeProvider time) : LiveEvidence
{
    public override string Key => "enterprise-files";

    public override async Task<LiveState> ReadAsync(LiveQuestion question, CancellationToken cancellation)
    {
        var (park, year) = (question.Park, question.Year);
        var (from, until) = (ParkTime.Utc(new DateTime(year, 1, 1)), ParkTime.Utc(new DateTime(year + 1, 1, 1)));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var firms = await db.Set<Enterprise>().AsNoTracking().Where(firm => firm.Park == park.Id && (firm.Since == null || firm.Since <= year) && (firm.Until == null || firm.Until >= year))
            .OrderBy(firm => firm.Uscc).Select(firm => new { firm.Id, firm.Uscc, firm.ShortName }).ToListAsync(cancellation);
        var changed = await db.Set<AuditRecord>().AsNoTracking()
            .Where(record => record.Park == park.Id && record.SubjectKind == "enterprise" && record.RecordedAt >= from && record.RecordedAt < until)
            .GroupBy(record => record.SubjectId).Select(group => new { group.Key, At = group.Max(record => record.RecordedAt) }).ToDictionaryAsync(group => group.Key, group => group.At, cancellation);
        var handed = await forms.OfFirmsAsync(park.Id, year, time.GetUtcNow().UtcDateTime, cancellation);
        var dates = firms.ConvertAll(firm => (firm, At: Later(changed.TryGetValue(firm.Uscc, out var change) ? change : null, handed.TryGetValue(firm.Id, out var form) ? form : null)));
        return new LiveState(dates.Count(row => row.At is not null), firms.Count)
        {
            Rule = new($"{year} 年在园企业中，档案在年内有变更记录或已提交该年年报的（计数规则自拟）", $"Firms of {year} whose file was changed in the year or whose annual form of it is handed in (what is counted is ours)"),
            Fresh = dates.Max(row => row.At) is { } last ? ParkTime.DayOf(last) : null,
            Link = $"/p/{park.Key}/enterprises",
            Lacking = [.. dates.Where(row => row.At is null).Take(PermitsHeld.MostLacking).Select(row => (row.firm.ShortName, $"/p/{park.Key}/enterprises/{row.firm.Uscc}"))],
        };
    }

    private static DateTime? Later(DateTime? one, DateTime? other) => one is null ? other : other is null || one > other ? one : other;
}
