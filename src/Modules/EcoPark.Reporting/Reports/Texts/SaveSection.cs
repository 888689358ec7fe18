using System.Security.Cryptography;
using System.Text;
using EcoPark.Documents.Report;
using EcoPark.Documents.Templates;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Reports.Texts;

/// <summary>The office's wording of a section, as it was typed.</summary>
/// <param name="Park">The park's key.</param>
/// <param name="Year">The report year.</param>
/// <param name="Section">The section's id.</param>
/// <param name="Sentences">With ¶ between paragraphs; null: back to the template.</param>
/// <param name="SeenVersion">The version that was changed; 0: the template.</param>
public sealed record SectionToSave(string Park, int Year, string Section, IReadOnlyList<string>? Sentences, int SeenVersion);

/// <summary>Saved, or why not. Nothing that was typed is lost: a conflict gives both texts.</summary>
public sealed record SectionOutcome
{
    public SectionText? Saved { get; init; }

    /// <summary>Somebody else was faster.</summary>
    public SectionConflict? Conflict { get; init; }

    /// <summary>Faults of the wording, each with sentence and column.</summary>
    public IReadOnlyList<SentenceFault> Faults { get; init; } = [];

    /// <summary>Every refusal in words; empty when it was saved.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}

/// <summary>Two wordings of one section.</summary>
/// <param name="Theirs">What stands now, with its author and version.</param>
/// <param name="Yours">What was typed.</param>
public sealed record SectionConflict(SectionText Theirs, IReadOnlyList<string>? Yours);

/// <summary>Saves the wording of one section, if it is sound and nobody was faster.</summary>
public sealed class SaveSection(ParkLookup parks, ReportLibrary library, ChainWriter chain)
{
    /// <summary>Ours: far above any section.</summary>
    private const int MostSentences = 300;

    public async Task<SectionOutcome> HandleAsync(Viewer viewer, SectionToSave request, CancellationToken cancellation)
    {
        var found = await ReportScope.FindForAsync(parks, viewer, (new ReportAddress(request.Park, request.Year), Permission.ReportWrite), cancellation);
        if (!found.TryGet(out var park, out var refused))
        {
            return Refused(refused);
        }

        if (!library.Sources.TryGetValue(park.StandardCode, out var sources))
        {
            return Refused(ReportProblems.NoTemplate(park.StandardCode));
        }

        if (sources.Template.Sections.All(section => section.Id != request.Section))
        {
            return Refused(ReportProblems.NoSection(request.Section));
        }

        if (request.Sentences?.Count > MostSentences)
        {
            return Refused(new Problem("report-text-too-long", request.Section, $"共 {request.Sentences.Count} 句，最多 {MostSentences} 句；请分到其他章节。", $"{request.Sentences.Count} sentences, at most {MostSentences}; move some to other sections."));
        }

        var typed = request.Sentences?.Select(sentence => sentence.ReplaceLineEndings("").Trim()).ToList();
        var faults = typed is null ? [] : SentenceCheck.Faults(sources, request.Section, typed);
        return faults.Count > 0
            ? new SectionOutcome { Faults = faults, Problems = [.. faults.Select(fault => fault.Problem)] }
            : await WriteAsync(viewer, (park, sources), request with { Sentences = typed is null ? null : [.. SentenceText.Split(SentenceText.Join(typed))] }, cancellation);
    }

    private async Task<SectionOutcome> WriteAsync(Viewer viewer, (Park Park, ReportSources Sources) ground, SectionToSave request, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var report = await ReportRows.BeginAsync(work, ground.Park.Id, request.Year, cancellation);
        if (!report.IsOpen)
        {
            return Refused(ReportProblems.WrongState(report.State, "修改文字", "edited"));
        }

        var before = await ReportRows.TextAsync(work.Db, report.Id, request.Section, cancellation);
        if ((before?.Version ?? 0) != request.SeenVersion)
        {
            return Conflict(View(ground.Sources, request.Section, before), request);
        }

        var text = new OfficeText(report.Id, request.Section, request.SeenVersion + 1).Say(request.Sentences, viewer.Name, work.Now);
        work.Db.Add(text);
        report.Touch(viewer.Name, work.Now);
        work.Audit("report.write", new("report", $"{request.Year}/{request.Section}", ground.Park.Id), Line(before), Line(text));
        await work.CommitAsync(cancellation);
        return new SectionOutcome { Saved = View(ground.Sources, request.Section, text) };
    }

    // The words themselves stay in their row; the chain keeps what they were.
    private static string? Line(OfficeText? text) => text is null ? null
        : text.Wording is null ? $"v{text.Version} template"
        : $"v{text.Version} sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Wording)))}";

    private static SectionText View(ReportSources sources, string section, OfficeText? text) =>
        ReadReport.Sections(sources, text is null ? [] : [text]).Single(known => known.Id == section);

    private static SectionOutcome Conflict(SectionText theirs, SectionToSave request) => new()
    {
        Conflict = new SectionConflict(theirs, request.Sentences),
        Problems =
        [
            new Problem("report-conflict", request.Section, $"{theirs.ChangedBy} 已先保存了本节（第 {theirs.Version} 版）；您的文字没有丢失，请比较两份后再保存。",
                $"{theirs.ChangedBy} saved this section first (version {theirs.Version}); your text is not lost: compare the two and save again."),
        ],
    };

    private static SectionOutcome Refused(Problem problem) => new() { Problems = [problem] };
}
