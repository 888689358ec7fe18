using EcoPark.Disclosure.Portal;
using EcoPark.Disclosure.Settings;
using EcoPark.Documents.Disclosure;
using EcoPark.Platform.People;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Standards.Reading;

namespace EcoPark.Disclosure.Editor;

/// <summary>The form of a year as it would be published now, beside what is public already.</summary>
internal sealed class ShowDisclosure(ReadReport reading, PortalStore portal, SavePortalSettings settings)
{
    public async Task<Result<DisclosureView>> HandleAsync(Viewer viewer, ReportKey key, CancellationToken cancellation)
    {
        var report = await reading.HandleAsync(viewer, key, cancellation);
        if (!report.IsOk)
        {
            return Result<DisclosureView>.Failed(report.Problems);
        }

        var saved = await settings.ReadAsync(viewer, key.Park, cancellation);
        if (!saved.IsOk)
        {
            return Result<DisclosureView>.Failed(saved.Problems);
        }

        var park = await portal.FindAsync(key.Park, cancellation);
        var published = park?.Years.FirstOrDefault(one => one.Content.Year == key.Year);
        var form = PublicForm.Of(report.Value.Set.Form);
        return new DisclosureView
        {
            Report = report.Value,
            Form = form,
            Published = published,
            Differences = published is null ? [] : FormDifferences.Between(published.Content.Form, form),
            Settings = saved.Value,
        };
    }
}

/// <summary>What the editor of the disclosure shows.</summary>
public sealed record DisclosureView
{
    public required ReportView Report { get; init; }

    /// <summary>As it would be published.</summary>
    public required PublicForm Form { get; init; }

    /// <summary>The last edition of the year; null: the year is not public yet.</summary>
    public Publication? Published { get; init; }

    /// <summary>From the last edition to now.</summary>
    public required IReadOnlyList<FormDifference> Differences { get; init; }

    public required SavedPortalSettings Settings { get; init; }

    /// <summary>Headings of the report that the form leaves out.</summary>
    public IEnumerable<string> OnlyInReport => Report.Set.Narrative.Sections.Where(section => !section.IsEmpty && section.Template is { InReport: true, InForm: false, HeadingLevel: not null }).Select(section => section.Template.Heading);

    /// <summary>How many indicators have a value that the form prints as -.</summary>
    public int Unprinted => Report.Basis.Evaluation.Indicators.Count(result => !result.IsJudged && result.Value is not null);
}
