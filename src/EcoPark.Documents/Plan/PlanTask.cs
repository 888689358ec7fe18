using System.Collections.Immutable;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.Plan;

/// <summary>A task of the next stage; what is not recorded is null and shows 〔待补〕.</summary>
/// <param name="Name">What is to be done.</param>
/// <param name="Target">What counts as done.</param>
/// <param name="Owner">The office responsible.</param>
/// <param name="Due">By when, as recorded: 2020-12-31.</param>
/// <param name="Progress">How far it is.</param>
public sealed record PlanTask(string Name, string? Target, string? Owner, string? Due, string? Progress)
{
    /// <summary>The list of records that hold the tasks.</summary>
    public const string List = "plan.tasks";

    /// <summary>The heads of the table, the running number first.</summary>
    public static ImmutableArray<string> Columns { get; } = ["序号", "任务", "目标", "责任部门", "完成时限", "进度"];

    /// <summary>The tasks in the order of the records; those without a name are left out.</summary>
    /// <param name="parkYear">The data.</param>
    public static IReadOnlyList<PlanTask> Of(ParkYear parkYear)
    {
        if (!parkYear.Lists.TryGetValue(List, out var records))
        {
            return [];
        }

        return [.. records.Where(static record => Read(record, "name") is not null).Select(static record =>
            new PlanTask(Read(record, "name") ?? "", Read(record, "target"), Read(record, "owner"), Read(record, "due"), Read(record, "progress") ?? Read(record, "state")))];
    }

    private static string? Read(ImmutableSortedDictionary<string, string> record, string column) =>
        record.TryGetValue(column, out var text) && text.Length > 0 ? text : null;
}
