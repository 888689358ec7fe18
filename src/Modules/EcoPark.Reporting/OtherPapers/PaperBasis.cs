using EcoPark.Documents.Report;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Reporting.Reports.Versions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.OtherPapers;

/// <summary>What a paper is written from: the draft while it is open, what was frozen once it is; a reviewer from outside gets only what was frozen.</summary>
public sealed class PaperBasis(ReadReport reports, ReadVersion versions, ParkLookup parks, ReportLibrary library)
{
    public async Task<Result<PaperGround>> HandleAsync(Viewer viewer, ReportKey key, CancellationToken cancellation)
    {
        var found = await ReportScope.FindAsync(parks, viewer, new ReportAddress(key.Park, key.Year), cancellation);
        if (!found.TryGet(out var park, out var refused))
        {
            return refused;
        }

        var read = ReportScope.MaySeeDraft(viewer, park.Id) ? await DraftAsync(viewer, key, cancellation) : await FrozenAsync(viewer, key, cancellation);
        if (!read.IsOk)
        {
            return Result<PaperGround>.Failed(read.Problems);
        }

        var code = read.Value.Standard.Code;
        return library.Sources.TryGetValue(code, out var sources) && sources.Papers.Count > 0
            ? new PaperGround(park, read.Value, sources)
            : new Problem("paper-no-template", code, $"标准 {code} 没有这些文件的模板。", $"There are no templates of these papers for {code}.");
    }

    private async Task<Result<ParkYearEvaluation>> DraftAsync(Viewer viewer, ReportKey key, CancellationToken cancellation)
    {
        var read = await reports.HandleAsync(viewer, key, cancellation);
        return read.IsOk ? read.Value.Basis.Evaluation : Result<ParkYearEvaluation>.Failed(read.Problems);
    }

    private async Task<Result<ParkYearEvaluation>> FrozenAsync(Viewer viewer, ReportKey key, CancellationToken cancellation)
    {
        var read = await versions.HandleAsync(viewer, new VersionKey(key.Park, key.Year), cancellation);
        return read.IsOk ? read.Value.Evaluation : Result<ParkYearEvaluation>.Failed(read.Problems);
    }
}

/// <summary>Park, evaluation and templates of a paper.</summary>
public sealed record PaperGround(Park Park, ParkYearEvaluation Evaluation, ReportSources Sources);
