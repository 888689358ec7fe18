using EcoPark.Documents.Examine.Locating;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>group-without-choice: no indicator of a group is chosen.</summary>
internal static class GroupWithoutChoice
{
    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        foreach (var group in context.Standard.Indicators.Where(static indicator => indicator.Group is not null).GroupBy(static indicator => indicator.Group))
        {
            var numbers = group.Select(static indicator => indicator.Number).ToArray();
            var empty = context.View.Tables.Where(table => numbers.All(number => table.Find(number) is { Choice: Choice.NotChosen })).ToArray();
            if (empty.Length == 0)
            {
                continue;
            }

            var members = string.Join("、", numbers);
            yield return ExamineContext.Finding("group-without-choice", null,
                empty.SelectMany(table => numbers.Select(number => table.Find(number)).OfType<LocatedRow>().Select(static row => row.Place)),
                $"{group.Key}组（指标 {members}）没有选任何一项；每组至少选一项。",
                $"Group {group.Key} (indicators {string.Join(", ", numbers)}) has no choice; at least one is required.");
        }
    }
}
