using EcoPark.Documents.Disclosure;
using EcoPark.Standards.Definitions;

namespace EcoPark.Disclosure.Editor;

/// <summary>One thing that reads otherwise than in the last edition; null: it was not there, or is not there any more.</summary>
public sealed record FormDifference(LocalText Place, string? Before, string? Now);

/// <summary>What differs between two editions of the form.</summary>
internal static class FormDifferences
{
    public static IReadOnlyList<FormDifference> Between(PublicForm before, PublicForm now) => [.. Basics(before, now), .. Progress(before, now), .. Indicators(before, now)];

    private static IEnumerable<FormDifference> Basics(PublicForm before, PublicForm now)
    {
        var old = before.Basics.ToDictionary(Label, row => Text(row.Content), StringComparer.Ordinal);
        return now.Basics.Select(row => (Label: Label(row), Now: Text(row.Content))).Where(row => old.GetValueOrDefault(row.Label) != row.Now)
            .Select(row => new FormDifference(new($"基本情况：{row.Label}", $"Basics: {row.Label}"), old.GetValueOrDefault(row.Label), row.Now));
    }

    // A paragraph that stands in both, wherever, is no difference; the others are listed as they are.
    private static IEnumerable<FormDifference> Progress(PublicForm before, PublicForm now)
    {
        foreach (var part in now.Progress)
        {
            var old = before.Progress.FirstOrDefault(one => one.Label == part.Label)?.Paragraphs.Select(paragraph => Text(paragraph.Runs)).ToList() ?? [];
            var current = part.Paragraphs.Select(paragraph => Text(paragraph.Runs)).ToList();
            var place = new LocalText($"建设进展：{part.Label}", $"Progress: {part.Label}");
            var (gone, added) = (old.Except(current, StringComparer.Ordinal).ToList(), current.Except(old, StringComparer.Ordinal).ToList());
            for (var index = 0; index < Math.Max(gone.Count, added.Count); index++)
            {
                yield return new FormDifference(place, gone.ElementAtOrDefault(index), added.ElementAtOrDefault(index));
            }
        }
    }

    private static IEnumerable<FormDifference> Indicators(PublicForm before, PublicForm now)
    {
        var old = before.Indicators.ToDictionary(row => row.Number);
        foreach (var row in now.Indicators)
        {
            var was = old.GetValueOrDefault(row.Number);
            if (was is null || Text(was) != Text(row))
            {
                yield return new FormDifference(new($"指标 {row.Number} {row.Name}", $"Indicator {row.Number} {row.Name}"), was is null ? null : Text(was), Text(row));
            }
        }
    }

    private static string Text(PublicIndicator row) => row.Chosen == "否" ? "否 -" : $"{row.Chosen} {row.Value.Text} {row.Unit} {(row.Verdict == "是" ? "达标" : "未达标")}";

    private static string Label(PublicBasicRow row) => $"{row.Group} {row.Label ?? "命名情况"}".Trim();

    private static string Text(IEnumerable<PublicRun> runs) => string.Concat(runs.Select(run => run.Kind switch
    {
        PublicRunKind.TickedBox => "☑",
        PublicRunKind.Box => "□",
        _ => run.Text.Trim('　'),
    }));
}
