using EcoPark.Assessment.Contracts;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Disclosure.Firms;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Quantities;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Disclosure.Live;

/// <summary>
/// Of the key enterprises, those whose annual disclosure of the year stands on the portal; where the park keeps no such
/// record, what the ledger says.
/// </summary>
internal sealed class FirmsDisclosing(ParkLedgers ledgers, IDbContextFactory<AppDbContext> databases) : LiveEvidence
{
    private const int MostLacking = 5;

    public override string Key => "disclosing-key-enterprises";

    public override async Task<LiveState> ReadAsync(LiveQuestion question, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Set<PublishedDisclosure>().AsNoTracking().Where(row => row.Park == question.Park.Id && row.WithdrawnAt == null).Select(row => new { row.Content, row.PublishedAt }).ToListAsync(cancellation);
        var annual = rows.Select(row => (Report: Snapshots.DisclosureJson.Read<DisclosedReport>(row.Content), row.PublishedAt)).Where(row => row.Report.IsAnnual && row.Report.Year == question.Year).ToList();
        return annual.Count > 0 ? await OfPortalAsync(db, question, annual, cancellation) : await OfLedgerAsync(db, question, cancellation);
    }

    private static async Task<LiveState> OfPortalAsync(AppDbContext db, LiveQuestion question, List<(DisclosedReport Report, DateTime PublishedAt)> annual, CancellationToken cancellation)
    {
        var year = question.Year;
        var key = await db.Set<Enterprise>().AsNoTracking().Where(firm => firm.Park == question.Park.Id && firm.IsKeyDischarger && (firm.Since == null || firm.Since <= year) && (firm.Until == null || firm.Until >= year))
            .OrderBy(firm => firm.Uscc).Select(firm => new { firm.Uscc, firm.ShortName }).ToListAsync(cancellation);
        var did = annual.Select(row => row.Report.Uscc).ToHashSet(StringComparer.Ordinal);
        return new LiveState(key.Count(firm => did.Contains(firm.Uscc)), key.Count)
        {
            Rule = new($"公众门户上有 {year} 年度环境信息的重点排污单位 ÷ 全部重点排污单位（计数规则自拟）", $"Key dischargers whose disclosure of {year} stands on the portal, of all of them (what counts is ours)"),
            Fresh = ParkTime.DayOf(annual.Max(row => row.PublishedAt)),
            Link = $"/pub/{question.Park.Key}/enterprises",
            Lacking = [.. key.Where(firm => !did.Contains(firm.Uscc)).Take(MostLacking).Select(firm => (firm.ShortName, $"/p/{question.Park.Key}/enterprises/{firm.Uscc}"))],
        };
    }

    private async Task<LiveState> OfLedgerAsync(AppDbContext db, LiveQuestion question, CancellationToken cancellation)
    {
        var (did, due) = await ledgers.ReadAsync(question.Park.Id, null, ledger => (ledger.Value("disclosing_key_enterprises", question.Year), ledger.Value("key_enterprises_due", question.Year)), cancellation);
        // One of the two without the other says nothing about the share.
        var known = did.Number is { IsInteger: true } && due.Number is { IsInteger: true };
        return new LiveState(known ? Whole(did) : 0, known ? Whole(due) : 0)
        {
            Rule = new($"台账 {question.Year} 年：已公开环境信息的重点企业 ÷ 应公开的重点企业", $"Ledger {question.Year}: key enterprises that disclose, of those that must"),
            Fresh = await DayAsync(db, Math.Max(did.LastSeq, due.LastSeq), cancellation),
            Link = did.LastSeq > 0 ? $"/fact/{did.LastSeq}" : $"/p/{question.Park.Key}/y/{question.Year}/completeness",
        };
    }

    private static async Task<DateOnly?> DayAsync(AppDbContext db, long seq, CancellationToken cancellation) =>
        await db.Set<Fact>().AsNoTracking().Where(fact => fact.Seq == seq).Select(fact => (DateTime?)fact.RecordedAt).SingleOrDefaultAsync(cancellation) is { } at ? ParkTime.DayOf(at) : null;

    private static int Whole(ParkValue value) => value.Number is { } number && number <= (Rational)int.MaxValue ? (int)number.Numerator : 0;
}
