using EcoPark.Assessment.Contracts;
using EcoPark.Platform.Scopes;

namespace EcoPark.Disclosure.Live;

/// <summary>Whether the portal shows the disclosure form: indicator 31.</summary>
internal sealed class FormOnPortal(PublishedForms forms) : LiveEvidence
{
    public override string Key => "portal-form";

    public override async Task<LiveState> ReadAsync(LiveQuestion question, CancellationToken cancellation)
    {
        var (form, isUsed) = await forms.OnAsync(question, cancellation);
        return new LiveState(form is null ? 0 : 1, isUsed ? 1 : 0)
        {
            Rule = new($"{question.Day:yyyy-MM-dd} 公众门户上有 {question.Year} 年或上一年的信息公开表（计数规则自拟）", $"On {question.Day:yyyy-MM-dd} the portal shows the form of {question.Year} or of the year before (what counts is ours)"),
            Fresh = form is null ? null : ParkTime.DayOf(form.PublishedAt),
            Link = PublishedForms.Link(question, form, "compliance"),
        };
    }
}
