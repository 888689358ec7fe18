using EcoPark.Documents.Examine;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Examining;

/// <summary>The history of examinations, and one of them with its findings. Drafts are among them: only for those who write reports.</summary>
public sealed class ReadExaminations(IDbContextFactory<AppDbContext> databases)
{
    /// <summary>One page of the history; older ones are reached by the address in the audit.</summary>
    public const int MostShown = 50;

    /// <summary>The newest first, without their findings.</summary>
    public async Task<IReadOnlyList<(Examination Examination, IReadOnlyList<ExaminedDocument> Documents)>> ListAsync(Viewer viewer, Park park, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.ReportWrite, park.Id))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var examinations = await db.Set<Examination>().AsNoTracking().Where(examination => examination.Park == park.Id)
            .OrderByDescending(examination => examination.ExaminedAt).ThenByDescending(examination => examination.Id).Take(MostShown).ToListAsync(cancellation);
        var ids = examinations.ConvertAll(examination => examination.Id);
        var documents = (await db.Set<ExaminedDocument>().AsNoTracking().Where(document => ids.Contains(document.Examination)).ToListAsync(cancellation)).ToLookup(document => document.Examination);
        return [.. examinations.Select(examination => (examination, (IReadOnlyList<ExaminedDocument>)[.. documents[examination.Id].OrderBy(document => document.Place)]))];
    }

    public async Task<Result<ExaminationView>> HandleAsync(Viewer viewer, Park park, Guid id, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.ReportWrite, park.Id))
        {
            return NotFound(id);
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var examination = await db.Set<Examination>().AsNoTracking().SingleOrDefaultAsync(found => found.Id == id && found.Park == park.Id, cancellation);
        if (examination is null)
        {
            return NotFound(id);
        }

        var documents = await db.Set<ExaminedDocument>().AsNoTracking().Where(document => document.Examination == id).OrderBy(document => document.Place).ToListAsync(cancellation);
        var findings = examination.Found.Select(finding => (Finding: finding, Pattern: FindingPattern.Of(finding))).ToList();
        var patterns = findings.Select(finding => finding.Pattern).Distinct().ToList();
        var explained = await db.Set<FindingExplanation>().AsNoTracking()
            .Where(explanation => explanation.Park == park.Id && explanation.WithdrawnAt == null && patterns.Contains(explanation.Pattern)).ToListAsync(cancellation);
        var byPattern = explained.DistinctBy(explanation => explanation.Pattern).ToDictionary(explanation => explanation.Pattern, StringComparer.Ordinal);
        return new ExaminationView(examination, documents, [.. findings.Select(finding => new ExplainedFinding(finding.Finding, finding.Pattern, byPattern.GetValueOrDefault(finding.Pattern)))]);
    }

    internal static Problem NotFound(Guid id) => new("examination-not-found", id.ToString("D"), "没有这次检查，或不在您的权限内。", "No such examination, or not within your scope.");
}
