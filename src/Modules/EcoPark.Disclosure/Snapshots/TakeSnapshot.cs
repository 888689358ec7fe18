using EcoPark.Disclosure.Portal;
using EcoPark.Disclosure.Settings;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Reporting.Contracts;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Disclosure.Snapshots;

/// <summary>Keeps what a publication makes public, in the publication's own transaction: both happen or neither.</summary>
internal sealed class TakeSnapshot(StandardsLibrary standards, PortalStore portal) : PublicationSubscriber
{
    public override async Task<IReadOnlyList<Problem>> OnPublishedAsync(ChainWork work, PublishedReport report, CancellationToken cancellation)
    {
        var before = await work.Db.Set<DisclosureSnapshot>().AsNoTracking().Where(row => row.Park == report.Park.Id && row.Year == report.Year)
            .Select(row => row.Edition).ToListAsync(cancellation);
        if (before.Contains(report.Edition))
        {
            return
            [
                new Problem("disclosure-conflict", $"{report.Year}", $"{report.Year} 年第 {report.Edition} 版已经公开，不能再公开一次；更正请另出一版。",
                    $"Edition {report.Edition} of {report.Year} is public already; a correction is another edition."),
            ];
        }

        var settings = await PortalSettingsRecord.LastAsync(work.Db, report.Park.Id, cancellation);
        var content = ComposeDisclosure.Of(report, standards, new PublicParts(await KeyFirmsAsync(work, report, cancellation), settings.WithheldFiles));
        var snapshot = new DisclosureSnapshot(report.Park.Id, content, work.Now);
        work.Db.Add(snapshot);
        work.Audit("disclosure.publish", new AuditSubject("disclosure", $"{report.Year}-{report.Edition}", report.Park.Id), after: snapshot.Hash);
        await portal.RaiseAsync(work, report.Park.Id, cancellation);
        return [];
    }

    private static async Task<IReadOnlyList<DisclosedFirm>> KeyFirmsAsync(ChainWork work, PublishedReport report, CancellationToken cancellation)
    {
        var year = report.Year;
        var firms = await work.Db.Set<Enterprise>().AsNoTracking()
            .Where(firm => firm.Park == report.Park.Id && firm.IsKeyDischarger && (firm.Since == null || firm.Since <= year) && (firm.Until == null || firm.Until >= year))
            .OrderBy(firm => firm.Uscc).Select(firm => new { firm.Uscc, firm.Name, firm.IndustryCode }).ToListAsync(cancellation);
        return firms.ConvertAll(firm => new DisclosedFirm(firm.Uscc, firm.Name, firm.IndustryCode));
    }
}
