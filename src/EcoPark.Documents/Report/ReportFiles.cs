using System.Globalization;
using EcoPark.Documents.AssessmentTable;
using EcoPark.Documents.Excel;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Word;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Report;

/// <summary>The documents of one park-year as the bytes of their files; the same bytes for the same evaluation.</summary>
/// <param name="Set">What they were written from.</param>
/// <param name="Files">Report, table, form and facts, in reading order.</param>
public sealed record ReportFiles(ReportSet Set, IReadOnlyList<ReportFiles.Written> Files)
{
    /// <summary>Builds the documents; problems only when the office's own wording is faulty.</summary>
    /// <param name="evaluation">The park-year.</param>
    /// <param name="sources">Definitions, templates and phrases of its indicator set.</param>
    public static Result<ReportFiles> Build(ParkYearEvaluation evaluation, ReportSources sources)
    {
        var set = new ReportSetBuilder(sources).Build(evaluation);
        if (!set.IsOk)
        {
            return Result<ReportFiles>.Failed(set.Problems);
        }

        var table = AssessmentTableWriter.Build(new AssessmentTableRequest
        {
            Evaluation = evaluation,
            Items = sources.Library.Items,
            FillDate = FillDate(evaluation.ParkYear.Profile.GetValueOrDefault("fillDate", "")),
        });
        return new ReportFiles(set.Value,
        [
            new Written(ReportSet.ReportName, Bytes(set.Value.Report)),
            new Written(ReportSet.TableName, WorkbookWriter.ToBytes(table)),
            new Written(ReportSet.FormName, Bytes(set.Value.Form)),
            new Written(ReportSet.FactsName, FactsJson.Write(set.Value.Facts)),
        ]);
    }

    /// <summary>A document as the bytes of its file.</summary>
    public static byte[] Bytes(WordDocument document)
    {
        using var stream = new MemoryStream();
        WordWriter.Write(document, stream);
        return stream.ToArray();
    }

    private static DateOnly? FillDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>One file.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Content">Its bytes.</param>
    public sealed record Written(string Name, ReadOnlyMemory<byte> Content);
}
