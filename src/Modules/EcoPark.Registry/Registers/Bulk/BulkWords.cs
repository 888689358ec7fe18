using EcoPark.Platform.Ui;
using EcoPark.Standards.Reading;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Registry.Registers.Bulk;

/// <summary>The dry-run line and the sentence afterwards.</summary>
internal static class BulkWords
{
    public static BulkRehearsal Rehearsed(Result<BulkResult> result, string act) => !result.TryGet(out var plan, out var problem)
        ? new(0, Say(problem.Zh, problem.En), act)
        : new(plan.Done.Count, Say($"办理 {plan.Done.Count} 条", $"does {plan.Done.Count}"), $"{act} {Say($"{plan.Done.Count} 条", $"{plan.Done.Count}")}")
        {
            Skips = plan.Skipped.Count,
            SkipsText = Say($"跳过 {plan.Skipped.Count} 条：", $"skips {plan.Skipped.Count}: ") + Why(plan.Skipped),
            Names = [.. plan.Skipped.Select(line => $"{line.Number} {line.Title}{Say("：", ": ")}{line.Reason?.In(IsChinese)}")],
        };

    private static string Why(IReadOnlyList<BulkLine> skipped)
    {
        var reasons = skipped.Select(line => line.Reason?.In(IsChinese)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return reasons is [var one] ? one : Say($"{reasons.Count} 种原因", $"{reasons.Count} reasons");
    }

    public static BulkOutcome Done(Result<BulkResult> result) => !result.TryGet(out var done, out var problem)
        ? new(Say(problem.Zh, problem.En))
        : new(Say($"已办理 {done.Done.Count} 条，跳过 {done.Skipped.Count} 条", $"{done.Done.Count} done, {done.Skipped.Count} skipped"));
}
