using EcoPark.Platform.Audit;
using EcoPark.Platform.Database;
using EcoPark.Platform.Ui;
using EcoPark.Registry.Contracts;
using EcoPark.Registry.Permits;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Enterprises.Open;

/// <summary>What this module knows to have happened: permits, and what was changed in the file, by whom.</summary>
internal sealed class EnterpriseHistory(IDbContextFactory<AppDbContext> databases) : TimelineSource
{
    public override async Task<IReadOnlyList<EnterpriseEvent>> ReadAsync(EnterpriseSubject subject, int most, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var changes = await db.Set<AuditRecord>().AsNoTracking().Where(a => a.Park == subject.Park.Id && a.SubjectKind == EnterpriseWriting.Subject && a.SubjectId == subject.Uscc)
            .OrderByDescending(a => a.Seq).Take(most).ToListAsync(cancellation);
        var permits = await db.Set<PermitRecord>().AsNoTracking().Where(p => p.Enterprise == subject.Id && p.IssuedOn != null).ToListAsync(cancellation);
        return [.. permits.Select(Issued).Concat(changes.Select(Changed)).OrderByDescending(entry => entry.At).Take(most)];
    }

    private static EnterpriseEvent Issued(PermitRecord permit) => new(
        permit.IssuedOn!.Value.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), // only those with a date are read
        EventKind.Supervision, "证", "取得排污许可证", "Discharge permit issued") { Detail = permit.Number, Tone = Tone.Good, Link = "?tab=permits" };

    private static EnterpriseEvent Changed(AuditRecord record)
    {
        var (mark, zh, en) = record.Action switch
        {
            "enterprise.add" => ("建", "建立企业档案", "File opened"),
            "enterprise.change" => ("改", "修改企业档案", "File changed"),
            "facility.add" or "facility.change" => ("设", "登记设施", "Facility recorded"),
            "outlet.add" or "outlet.change" => ("排", "登记排口", "Outlet recorded"),
            "permit.add" or "permit.change" => ("证", "登记许可与限值", "Permit and limits recorded"),
            _ => ("删", "删除一条记录", "A record was removed"),
        };
        return new EnterpriseEvent(record.RecordedAt, EventKind.Data, mark, zh, en) { Detail = record.PersonName };
    }
}

/// <summary>When the permit ends.</summary>
internal sealed class PermitDuty(IDbContextFactory<AppDbContext> databases, TimeProvider time) : EnterpriseDutySource
{
    // Ours: 排污许可管理条例 asks for renewal 60 days before the end (from memory); a month more to prepare it.
    private const int SoonDays = 90;

    public override async Task<IReadOnlyList<EnterpriseDuty>> ReadAsync(EnterpriseSubject subject, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var latest = await db.Set<PermitRecord>().AsNoTracking().Where(p => p.Enterprise == subject.Id && p.RevokedOn == null && p.ValidUntil != null)
            .OrderByDescending(p => p.ValidUntil).FirstOrDefaultAsync(cancellation);
        if (latest?.ValidUntil is not { } end)
        {
            return [];
        }

        var left = end.DayNumber - DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).DayNumber;
        var (state, zh, en) = left switch
        {
            < 0 => (DutyState.Overdue, $"排污许可证已过期 {-left} 天", $"Permit expired {-left} days ago"),
            <= SoonDays => (DutyState.Soon, $"排污许可证 {left} 天后到期", $"Permit ends in {left} days"),
            _ => (DutyState.Met, "排污许可证有效", "Permit is valid"),
        };
        return [new EnterpriseDuty(state, zh, en, end) { DetailZh = latest.Number, DetailEn = latest.Number, Link = "?tab=permits" }];
    }
}
