using EcoPark.Documents.Narratives;

namespace EcoPark.Documents.Report;

/// <summary>
/// The outline that report and form share. One numbering for both, so a paragraph of the form stands under the heading
/// that it has in the report. Where a heading has no record under it, one mark stands for all the sections below.
/// </summary>
public static class ReportOutline
{
    /// <summary>Printed under a heading without any record.</summary>
    public const string EmptySection = "〔待补：本节尚无记录〕";

    /// <summary>The sections that the documents print, in order, with their headings.</summary>
    /// <param name="narrative">The text; sections that are empty and say so in the template are left out.</param>
    public static IReadOnlyList<OutlineEntry> Of(Narrative narrative)
    {
        var sections = narrative.Sections.Where(section => !(section.IsEmpty && section.Template.DropsWhenEmpty)).ToList();
        var numbers = new HeadingNumbers();
        var outline = new List<OutlineEntry>();
        for (var index = 0; index < sections.Count; index++)
        {
            var section = sections[index];
            var end = End(sections, index);
            var isGap = sections[index..end].All(one => one.IsEmpty);
            outline.Add(new OutlineEntry(
                section, section.Template.HeadingLevel is { } level ? numbers.Next(level, section.Template.Heading) : null, isGap));
            if (isGap)
            {
                index = end - 1;
            }
        }

        return outline;
    }

    // The sections that stand under this one: up to the next heading that is not deeper.
    private static int End(List<NarrativeSection> sections, int start)
    {
        if (sections[start].Template.HeadingLevel is not { } level)
        {
            return start + 1;
        }

        var end = start + 1;
        while (end < sections.Count && !(sections[end].Template.HeadingLevel <= level))
        {
            end++;
        }

        return end;
    }
}
