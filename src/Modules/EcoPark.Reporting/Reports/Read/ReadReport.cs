using EcoPark.Documents.Narratives;
using EcoPark.Documents.Report;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports.Versions;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Reports.Read;

/// <summary>Reads the report of a park-year: basis, documents, texts, comments, versions and what is missing.</summary>
public sealed class ReadReport(ReadReportBasis basis, ReportLibrary library, ReadVersion frozen, ParkLookup parks, IDbContextFactory<AppDbContext> databases)
{
    public async Task<Result<ReportView>> HandleAsync(Viewer viewer, ReportKey key, CancellationToken cancellation)
    {
        var found = await ReportScope.FindAsync(parks, viewer, new ReportAddress(key.Park, key.Year), cancellation);
        if (!found.TryGet(out var park, out var refused))
        {
            return refused;
        }

        if (!ReportScope.MaySeeDraft(viewer, park.Id))
        {
            return ReportProblems.DraftForbidden(key.Year);
        }

        var read = await basis.HandleAsync(viewer, key, cancellation);
        if (!read.IsOk)
        {
            return Result<ReportView>.Failed(read.Problems);
        }

        return library.Sources.TryGetValue(read.Value.Evaluation.Standard.Code, out var sources)
            ? await ViewAsync(viewer, read.Value, sources, cancellation)
            : ReportProblems.NoTemplate(read.Value.Evaluation.Standard.Code);
    }

    private async Task<Result<ReportView>> ViewAsync(Viewer viewer, ReportBasis read, ReportSources sources, CancellationToken cancellation)
    {
        var (park, year) = (read.Park, read.Assessed.Year);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var report = await ReportRows.FindAsync(db, park.Id, year, cancellation) ?? new Report(park.Id, year);
        var texts = await ReportRows.TextsAsync(db, report.Id, cancellation);
        var set = report.IsOpen ? DraftSet.Build(read.Evaluation, texts, sources) : await FrozenAsync(viewer, park, year, cancellation);
        if (!set.IsOk)
        {
            return Result<ReportView>.Failed(set.Problems);
        }

        var versions = await ReportRows.VersionsAsync(db, park.Id, year, cancellation);
        var files = (await ReportRows.FilesAsync(db, [.. versions.Select(version => version.Id)], cancellation)).ToLookup(file => file.Version);
        return new ReportView
        {
            Report = report,
            Basis = read with { Evaluation = set.Value.Evaluation },
            Set = set.Value.Set,
            Sections = Sections(sources, texts),
            Comments = await db.Set<ReportComment>().AsNoTracking().Where(comment => comment.Report == report.Id).OrderBy(comment => comment.WrittenAt).ThenBy(comment => comment.Id).ToListAsync(cancellation),
            Versions = [.. versions.AsEnumerable().Reverse().Select(version => new FrozenVersion(version, [.. files[version.Id]]))],
            Gaps = Gaps(set.Value.Set.Narrative, read, sources),
            Faults = set.Value.Faults,
        };
    }

    private async Task<Result<DraftSet>> FrozenAsync(Viewer viewer, Park park, int year, CancellationToken cancellation)
    {
        var read = await frozen.HandleAsync(viewer, new VersionKey(park.Key, year), cancellation);
        return read.IsOk ? new DraftSet(read.Value.Evaluation, read.Value.Set, []) : Result<DraftSet>.Failed(read.Problems);
    }

    internal static IReadOnlyList<SectionText> Sections(ReportSources sources, IEnumerable<OfficeText> texts)
    {
        var saved = texts.ToDictionary(text => text.Section, StringComparer.Ordinal);
        return [.. sources.Template.Sections.Select(section => new SectionText
        {
            Template = section,
            TemplateSentences = [.. section.Sentences.Select(sentence => sentence.Source)],
            OfficeSentences = saved.GetValueOrDefault(section.Id)?.Sentences,
            Version = saved.GetValueOrDefault(section.Id)?.Version ?? 0,
            ChangedBy = saved.GetValueOrDefault(section.Id)?.SavedBy,
            ChangedAt = saved.GetValueOrDefault(section.Id)?.SavedAt,
        })];
    }

    private static List<ReportGap> Gaps(Narrative narrative, ReportBasis read, ReportSources sources) =>
        [.. narrative.Gaps.Where(gap => gap.Code.Length > 0).Select(gap => GapPlaces.Of(gap.Section, gap.Code, read, sources))];
}
