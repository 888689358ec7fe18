using EcoPark.Assessment.Contracts;
using EcoPark.Documents.Brief;
using EcoPark.Documents.Excel;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Papers;
using EcoPark.Documents.Plan;
using EcoPark.Documents.SelfReport;
using EcoPark.Documents.Word;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Reporting.Figures;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.OtherPapers;

/// <summary>Which paper of which park-year.</summary>
/// <param name="Key">The park-year.</param>
/// <param name="Kind">One of <see cref="Paper.All"/>.</param>
public sealed record PaperRequest(ReportKey Key, string Kind)
{
    /// <summary>The plan as a workbook.</summary>
    public bool AsWorkbook { get; init; }
}

/// <summary>A file that is handed out.</summary>
public sealed record PaperFile(string Name, byte[] Content, bool IsWorkbook);

/// <summary>Writes a paper from the figures of the report, and keeps its facts so that it can be verified.</summary>
public sealed class WritePaper(PaperBasis basis, AtRiskMargin margin, SelfScores scores, ChainWriter chain, FileStore files)
{
    public async Task<Result<PaperFile>> HandleAsync(Viewer viewer, PaperRequest request, CancellationToken cancellation)
    {
        if (!Paper.All.Contains(request.Kind))
        {
            return new Problem("paper-not-found", request.Kind, $"没有这种文件；有 {string.Join("、", Paper.All)}。", $"There is no such paper; there are {string.Join(", ", Paper.All)}.");
        }

        var read = await basis.HandleAsync(viewer, request.Key, cancellation);
        if (!read.TryGet(out var ground, out var refused))
        {
            return refused;
        }

        if (request.AsWorkbook)
        {
            return request.Kind == Paper.Plan
                ? new PaperFile(PlanWorkbook.FileName, WorkbookWriter.ToBytes(PlanWorkbook.Build(ground.Evaluation, ground.Sources)), IsWorkbook: true)
                : new Problem("paper-not-found", request.Kind, "只有下阶段工作计划表有 Excel 文件。", "Only the plan is also a workbook.");
        }

        var built = await BuildAsync(viewer, ground, request, cancellation);
        return built.TryGet(out var paper, out refused) ? await KeepAsync(viewer, ground, (request, paper), cancellation) : refused;
    }

    private async Task<Result<Paper>> BuildAsync(Viewer viewer, PaperGround ground, PaperRequest request, CancellationToken cancellation)
    {
        switch (request.Kind)
        {
            case Paper.Plan:
                return PlanPaper.Build(ground.Evaluation, ground.Sources);
            case Paper.Brief:
                var atRiskBelow = await margin.ReadAsync(ground.Park.Id, request.Key.AsOf, cancellation);
                return BriefPaper.Build(new BriefRequest(ground.Evaluation, ground.Sources, atRiskBelow));
            default:
                // Who may not read the score gets the skeleton without it, marked 〔待补〕.
                var scored = viewer.MayInYear(Permission.AssessmentRead, ground.Park.Id, request.Key.Year)
                    ? await scores.ReadAsync(viewer, ground.Park, new AssessmentKey(request.Key.Year, AsOf: request.Key.AsOf), cancellation)
                    : Result<IReadOnlyList<SelfScoreItem>>.Of([]);
                return scored.IsOk
                    ? SelfReportPaper.Build(ground.Evaluation, ground.Sources, [.. scored.Value.Select(item => new ScoredItem(item.Code, item.Name.Zh, item.Max, item.Points, item.Basis.Zh))])
                    : Result<Paper>.Failed(scored.Problems);
        }
    }

    private async Task<Result<PaperFile>> KeepAsync(Viewer viewer, PaperGround ground, (PaperRequest Request, Paper Paper) of, CancellationToken cancellation)
    {
        var (request, paper) = of;
        using var stream = new MemoryStream();
        WordWriter.Write(paper.Document, stream);
        var file = new PaperFile(paper.Name, stream.ToArray(), IsWorkbook: false);
        await using var work = await chain.BeginAsync(viewer, cancellation);
        if (await work.Db.Set<WrittenPaper>().AnyAsync(known => known.Park == ground.Park.Id && known.FactsHash == paper.Facts.Hash, cancellation))
        {
            return file;
        }

        using var facts = new MemoryStream(FactsJson.Write(paper.Facts).ToArray(), writable: false);
        var kept = await files.KeepAsync(work, viewer, new FileOffer(ground.Park.Id, $"{request.Kind}-{request.Key.Year}.facts.json", facts), cancellation);
        if (!kept.IsOk)
        {
            return Result<PaperFile>.Failed(kept.Problems);
        }

        work.Db.Add(new WrittenPaper(ground.Park.Id, request.Key.Year, request.Kind, paper.Facts.Hash).By(viewer.Name, work.Now, kept.Value.Id));
        work.Audit("paper.write", new("paper", $"{request.Kind}/{request.Key.Year}", ground.Park.Id), after: paper.Facts.Hash);
        await work.CommitAsync(cancellation);
        return file;
    }
}
