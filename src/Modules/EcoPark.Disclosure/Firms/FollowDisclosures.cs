using EcoPark.Disclosure.Portal;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Disclosure.Firms;

/// <summary>Puts a record that becomes public on the portal, and withdraws it with its day when it is taken back.</summary>
internal sealed class FollowDisclosures(PortalStore portal) : RegisterSubscriber
{
    public override async Task<IReadOnlyList<Problem>> FollowAsync(ChainWork work, RegisterChanged change, CancellationToken cancellation)
    {
        if (change.Register != EnterpriseDisclosures.Code || change.Record.Enterprise is not { } firm)
        {
            return [];
        }

        var record = change.Record.Id;
        var earlier = await work.Db.Set<PublishedDisclosure>().Where(row => row.Record == record).OrderByDescending(row => row.Edition).ToListAsync(cancellation);
        var standing = earlier.FirstOrDefault(row => row.WithdrawnAt is null);
        var isPublic = change.Record.Stage == EnterpriseDisclosures.Published;
        if (isPublic == standing is not null)
        {
            return [];
        }

        if (standing is not null)
        {
            standing.Withdraw(work.Now);
            work.Audit("disclosure.withdraw", new AuditSubject("enterprise-disclosure", record.ToString("N"), change.Park), before: standing.Hash);
        }
        else if (change.Values.Date("disclosed") is { } day)
        {
            var published = new PublishedDisclosure(change.Park, record, await ReportAsync(work, change, (firm, day), cancellation)).Publish((earlier.Count > 0 ? earlier[0].Edition : 0) + 1, work.Now);
            work.Db.Add(published);
            work.Audit("disclosure.publish", new AuditSubject("enterprise-disclosure", record.ToString("N"), change.Park), after: published.Hash);
        }

        await portal.RaiseAsync(work, change.Park, cancellation);
        return [];
    }

    private static async Task<DisclosedReport> ReportAsync(ChainWork work, RegisterChanged change, (EnterpriseId Firm, DateOnly Day) disclosed, CancellationToken cancellation)
    {
        var named = await work.Db.Set<Enterprise>().AsNoTracking().Where(row => row.Id == disclosed.Firm).Select(row => new { row.Uscc, row.Name, row.IndustryCode }).SingleAsync(cancellation);
        return new DisclosedReport
        {
            Uscc = named.Uscc,
            Name = named.Name,
            Industry = named.IndustryCode,
            Year = change.Values.Whole("year") ?? change.Record.Year,
            IsAnnual = change.Values.Text("kind") == EnterpriseDisclosures.Annual,
            Subject = change.Values.Text("subject"),
            Due = EnterpriseDisclosures.DueOf(change.Values),
            DisclosedOn = disclosed.Day,
            Link = change.Values.Text("link"),
            Blocks = BlocksOf(change.Values),
        };
    }

    private static SortedDictionary<string, string> BlocksOf(RecordReading values)
    {
        var blocks = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in DisclosureRules.Blocks.Select(block => block.Code))
        {
            if (values.Reason(code) is { } reason)
            {
                blocks[code] = $"不涉及：{reason}";
            }
            else if (values.Text(code) is { } answer)
            {
                blocks[code] = answer;
            }
        }

        return blocks;
    }
}
