using EcoPark.Assessment.Contracts;
using EcoPark.Documents.Disclosure;
using EcoPark.Platform.Scopes;

namespace EcoPark.Disclosure.Live;

/// <summary>Which parts of the park's profile and progress the portal shows with something in them: indicator 31.</summary>
internal sealed class ProgressOnPortal(PublishedForms forms) : LiveEvidence
{
    public override string Key => "portal-progress";

    public override async Task<LiveState> ReadAsync(LiveQuestion question, CancellationToken cancellation)
    {
        var (form, isUsed) = await forms.OnAsync(question, cancellation);
        var parts = form?.Content.Form.Progress ?? [];
        return new LiveState(parts.Count(IsFilled), form is null ? isUsed ? 1 : 0 : parts.Count)
        {
            Rule = new($"{question.Day:yyyy-MM-dd} 公众门户上有内容的部分，共四部分：园区简介、主要工作、问题、下阶段计划（计数规则自拟）", $"On {question.Day:yyyy-MM-dd} the parts with content on the portal, of four: profile, work, problems, plan (what counts is ours)"),
            Fresh = form is null ? null : ParkTime.DayOf(form.PublishedAt),
            Link = PublishedForms.Link(question, form, "progress"),
            Lacking = [.. parts.Where(part => !IsFilled(part)).Select(part => (part.Label, PublishedForms.Link(question, form, "progress")))],
        };
    }

    private static bool IsFilled(PublicPart part) => part.Paragraphs.Any(paragraph => !paragraph.IsHeading && paragraph.Runs.Any(run => run.Kind is PublicRunKind.Text or PublicRunKind.Number));
}
