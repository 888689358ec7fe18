using EcoPark.Platform.Chain;
using EcoPark.Platform.Jobs;
using EcoPark.Platform.People;
using EcoPark.Standards.Reading;

namespace EcoPark.Platform.Audit;

/// <summary>Recomputes the whole chain beside the pages and keeps what came of it.</summary>
public sealed class ChainCheck(JobRunner jobs, ChainVerification verification)
{
    public const string Kind = "chain-check";

    public async Task<Result<Job>> StartAsync(Viewer viewer, CancellationToken cancellation)
    {
        if (!viewer.May(Permission.AuditRead) && !viewer.May(Permission.HealthRead))
        {
            return new Problem("chain-check-forbidden", "", "只有审计员和园区管理员能校验。", "Only auditors and park administrators check the chain.");
        }

        return await jobs.EnqueueAsync(viewer, new JobRequest(Kind, "校验数据链", "Check the chain"), async (run, stop) => Outcome(await verification.VerifyAsync(run, stop), run), cancellation);
    }

    private static JobOutcome Outcome(ChainReport report, JobRun run)
    {
        run.Report(report.Records);
        var (zh, en) = ChainWords.Of(report);
        return new JobOutcome(report.Fault is null, zh, en);
    }
}

/// <summary>What a check found, in words; the same in pages and on the command line.</summary>
public static class ChainWords
{
    public static (string Zh, string En) Of(ChainReport report) => report.Fault switch
    {
        null => ($"数据链完整：{report.Records} 条，链尾 {report.Head}。", $"The chain is whole: {report.Records} records, head {report.Head}."),
        { Code: "missing" } fault => ($"第 {fault.Seq} 条缺失：前 {report.Records} 条完整。请从备份核对此后的记录。", $"Record {fault.Seq} is missing; the {report.Records} before it are whole. Compare what follows with a backup."),
        { Code: "doubled" } fault => ($"第 {fault.Seq} 条（{fault.Kind}）重复：前 {report.Records} 条完整。请从备份核对。", $"Record {fault.Seq} ({fault.Kind}) is there twice; the {report.Records} before it are whole. Compare with a backup."),
        { Code: "head" } => ($"末尾的记录被删除：链尾与第 {report.Records} 条不符。请从备份核对此后的记录。", $"Records at the end were removed: the head does not fit record {report.Records}. Compare what follows with a backup."),
        { } fault => ($"第 {fault.Seq} 条（{fault.Kind}）被改动：前 {report.Records} 条完整。请从备份核对这一条。", $"Record {fault.Seq} ({fault.Kind}) was altered; the {report.Records} before it are whole. Compare it with a backup."),
    };
}
