using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Contracts;
using EcoPark.Reporting.Reports.Versions;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Reports.Moving;

/// <summary>Publishes the submitted version; whoever takes publications takes it in the same transaction, or nothing is published.</summary>
public sealed class PublishReport(ReadVersion reading, ChainWriter chain, IEnumerable<PublicationSubscriber> subscribers)
{
    internal async Task<Result<ReportMoved>> HandleAsync(Viewer viewer, Park park, ReportMove move, CancellationToken cancellation)
    {
        var read = await reading.HandleAsync(viewer, new VersionKey(park.Key, move.Year), cancellation);
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var report = await ReportRows.FindAsync(work.Db, park.Id, move.Year, cancellation);
        if (report is not { State: ReportState.Submitted })
        {
            return ReportProblems.WrongState(report?.State ?? ReportState.Draft, "公开", "published");
        }

        if (!read.IsOk)
        {
            return Result<ReportMoved>.Failed(read.Problems);
        }

        if (!read.Value.IsIdentical)
        {
            return new Problem("report-rebuilt-conflict", $"{move.Year}", "程序的模板在定稿后更新过，重新生成的内容与定稿不同；请以“更正”重新定稿后再公开。",
                "The program's templates were updated after the freeze and would give other content; correct the report, freeze it again and publish that.");
        }

        var version = await ReportRows.LatestAsync(work.Db, report.Id, cancellation);
        if (version?.Id != read.Value.Version.Id || (move.SeenRevision is { } seen && seen != report.Revision))
        {
            return ReportProblems.Moved();
        }

        var edition = 1 + await work.Db.Set<ReportVersion>().CountAsync(one => one.Report == report.Id && one.Edition != null, cancellation);
        version.Publish(edition, viewer.Name, work.Now);
        report.Enter(ReportState.Published, viewer.Name, work.Now);
        var problems = await TellAsync(work, Of(read.Value, version), cancellation);
        if (problems.Count > 0)
        {
            return Result<ReportMoved>.Failed(problems);
        }

        work.Audit("report.publish", new("report", $"{move.Year}", park.Id), $"{ReportState.Submitted}", $"{version.Number} edition {edition} {version.FactsHash}");
        await work.CommitAsync(cancellation);
        return new ReportMoved(report, version);
    }

    private async Task<IReadOnlyList<Problem>> TellAsync(ChainWork work, PublishedReport published, CancellationToken cancellation)
    {
        foreach (var subscriber in subscribers)
        {
            var problems = await subscriber.OnPublishedAsync(work, published, cancellation);
            if (problems.Count > 0)
            {
                return problems;
            }
        }

        return [];
    }

    private static PublishedReport Of(VersionView view, ReportVersion version) => new()
    {
        Version = version.Id,
        Park = view.Park,
        Year = version.Year,
        Edition = version.Edition ?? 1,
        Reason = version.Edition > 1 ? version.Reason : null,
        KnownAt = version.KnownAt,
        Set = view.Set,
        Evaluation = view.Evaluation,
        Files = [.. view.Files.Where(file => file.Kind != ReportFileKind.Basis).Select(file => new PublishedFile(file.Name, file.File, file.Sha256, file.Bytes))],
    };
}
