using EcoPark.Documents.Report;
using EcoPark.Documents.Word;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Web;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Reporting.Editor;

/// <summary>The draft as a Word file that says on its cover that it is one: nobody hands it in by mistake.</summary>
public sealed class DraftWord(ReadReport reading, TimeProvider time)
{
    public async Task<Result<byte[]>> HandleAsync(Viewer viewer, ReportKey key, CancellationToken cancellation)
    {
        var read = await reading.HandleAsync(viewer, key, cancellation);
        if (!read.IsOk)
        {
            return Result<byte[]>.Failed(read.Problems);
        }

        var (report, set) = (read.Value.Report, read.Value.Set);
        if (!report.IsOpen)
        {
            return new Problem("report-state-conflict", $"{key.Year}", $"第 {report.DraftNumber} 版已定稿，没有草稿；请下载定稿的文件。", $"Version {report.DraftNumber} is frozen, there is no draft; download the frozen file.");
        }

        var mark = WordBlock.Paragraph.Of($"草稿　第 {report.DraftNumber} 版　{Dates.Table(ParkTime.Local(time.GetUtcNow().UtcDateTime))}　未定稿，不得报送", ParagraphStyle.Centred);
        return ReportFiles.Bytes(set.Report with { Title = $"{set.Report.Title}（草稿）", Blocks = [mark, .. set.Report.Blocks] });
    }
}

internal static class DraftEndpoints
{
    public static void MapReportDraft(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/parks/{park}/years/{year:int}/report/draft.docx", WordAsync).Require(Permission.DocumentRead).WithTags("report").WithSummary("The draft as a Word file, marked as one");

    private static Task<IResult> WordAsync(string park, int year, EndpointCall call, DraftWord handler) => call.RunAsync(async (viewer, cancellation) =>
    {
        var word = await handler.HandleAsync(viewer, new ReportKey(park, year), cancellation);
        return word.IsOk
            ? Results.File(word.Value, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"年度评价报告-{year}-草稿.docx")
            : EndpointCall.Refused(word.Problems);
    });
}
