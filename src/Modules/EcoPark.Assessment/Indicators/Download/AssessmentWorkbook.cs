using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Documents.AssessmentTable;
using EcoPark.Documents.Excel;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Assessment.Indicators.Download;

/// <summary>The 对照考核表 of the year as a workbook, from the ledger as it is or was known.</summary>
public sealed class AssessmentWorkbook(ReadAssessment reading, StandardsLibrary standards, TimeProvider time)
{
    public async Task<Result<byte[]>> HandleAsync(Viewer viewer, AssessmentRequest request, CancellationToken cancellation)
    {
        var read = await reading.HandleAsync(viewer, request with { History = 1 }, cancellation);
        return read.IsOk
            ? WorkbookWriter.ToBytes(AssessmentTableWriter.Build(new AssessmentTableRequest
            {
                Evaluation = read.Value.Evaluation,
                Items = standards.Items,
                FillDate = request.AsOf is { } asOf ? ParkTime.DayOf(asOf) : ParkTime.Today(time),
            }))
            : Result<byte[]>.Failed(read.Problems);
    }
}
