using EcoPark.Reporting.Reports.Freezing;
using EcoPark.Reporting.Reports.Moving;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Reporting.Reports.Texts;
using EcoPark.Reporting.Reports.Versions;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Reports;

/// <summary>Reports as programs read them.</summary>
internal static class ReportAnswer
{
    public static object Of(ReportView view) => new
    {
        report = Of(view.Report),
        factsHash = view.Set.Facts.Hash,
        boundNumbers = view.Set.Facts.Facts.Count,
        sections = view.Sections.Select(Of),
        comments = view.Comments.Select(Of),
        versions = view.Versions.Select(version => Of(version.Version, version.Files)),
        gaps = view.Gaps.Select(Of),
        faults = view.Faults.Select(Of),
    };

    public static object Of(SectionText text) => new { text.Id, text.Template.Heading, text.OfficeSentences, text.TemplateSentences, text.Version, text.ChangedBy, text.ChangedAt };

    public static object Of(SectionConflict conflict, IReadOnlyList<Problem> problems) => new { theirs = Of(conflict.Theirs), conflict.Yours, problems = problems.Select(Of) };

    public static object Of(ReportComment comment) => new
    {
        comment.Id, comment.Section, comment.Quote, comment.Text, comment.Number, comment.Author, comment.WrittenAt, comment.ResolvedBy, comment.ResolvedAt,
    };

    public static object Of(ReportMoved moved) => new { report = Of(moved.Report), version = moved.Version is null ? null : Of(moved.Version, []) };

    public static object Of(FreezeConsequences consequences) => new
    {
        consequences.Number,
        consequences.Revision,
        consequences.FactsHash,
        consequences.BoundNumbers,
        gaps = consequences.Gaps.Select(Of),
        consequences.PendingValues,
        provisional = consequences.Provisional.Select(result => result.Indicator.Number),
        partial = consequences.Partial.Select(result => result.Indicator.Number),
        consequences.OpenComments,
        faults = consequences.Faults.Select(Of),
    };

    public static object Of(ReportVersion version, IReadOnlyList<ReportFile> files) => new
    {
        version.Number,
        version.State,
        version.Reason,
        version.FrozenAt,
        version.FrozenBy,
        version.KnownAt,
        version.FactsHash,
        version.Standard,
        version.StandardVersion,
        selection = version.Chosen,
        version.KeyFingerprint,
        version.SubmittedAt,
        version.SubmittedBy,
        version.PublishedAt,
        version.PublishedBy,
        version.Edition,
        version.Pdf,
        version.PdfNote,
        files = files.Select(file => new { file.Kind, file.Name, file.Sha256, file.Bytes }),
    };

    public static object Of(VersionDifferences differences) => new
    {
        from = differences.From.Number,
        to = differences.To?.Number,
        figures = differences.Figures,
        texts = differences.Texts,
        selection = differences.Selection is { } selection ? new { selection.Old, selection.New } : null,
    };

    public static object Of(Regenerated made) => new
    {
        made.Version.Number,
        made.HasSameFacts,
        signature = made.Signature,
        made.TemplatesChanged,
        files = made.Files,
        made.ItemsCompared,
        items = made.Items,
        made.FiguresCompared,
        figuresSince = made.FiguresSince,
    };

    private static object Of(Report report) => new { report.Year, report.State, report.DraftNumber, report.Reason, report.Revision, report.LastSavedAt, report.LastSavedBy };

    private static object Of(ReportGap gap) => new { gap.Section, gap.Code, gap.Name, gap.Origin, gap.Address };

    private static object Of(Problem problem) => new { problem.Code, problem.Place, problem.Zh, problem.En };
}
