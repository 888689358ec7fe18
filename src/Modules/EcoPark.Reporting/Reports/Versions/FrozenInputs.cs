using EcoPark.Documents.Report;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Reports.Versions;

/// <summary>Rebuilds a report from the input that was frozen with it.</summary>
public sealed class FrozenInputs(ReportLibrary library, FileStore store)
{
    internal async Task<Result<FrozenInput>> ReadAsync(AppDbContext db, ReportVersion version, IReadOnlyList<ReportFile> files, CancellationToken cancellation)
    {
        var basis = files.First(file => file.Kind == ReportFileKind.Basis);
        var bytes = await BytesAsync(db, basis, cancellation);
        return bytes.IsOk ? Build(bytes.Value, version.Standard, basis.Name) : Result<FrozenInput>.Failed(bytes.Problems);
    }

    /// <summary>The bytes of a frozen file, as the store has them.</summary>
    internal async Task<Result<byte[]>> BytesAsync(AppDbContext db, ReportFile file, CancellationToken cancellation)
    {
        var stored = await db.Set<StoredFile>().AsNoTracking().SingleAsync(row => row.Id == file.File, cancellation);
        if (!store.Has(stored.Sha256))
        {
            return new Problem("report-file-not-found", file.Name, "该文件的内容不在数据文件夹中；请从备份恢复。", "The content of the file is not in the data folder; restore it from a backup.");
        }

        await using var stream = store.Open(stored);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    /// <summary>Evaluates an input file and writes its documents: what the command line does with the same file.</summary>
    internal Result<FrozenInput> Build(byte[] basis, string standard, string name)
    {
        if (!library.Sources.TryGetValue(standard, out var sources))
        {
            return ReportProblems.NoTemplate(standard);
        }

        var read = new ParkYearReader(sources.Library).Read(basis, name);
        if (!read.IsOk)
        {
            return Result<FrozenInput>.Failed(read.Problems);
        }

        var evaluation = new Evaluator(sources.Library.Items).Evaluate(read.Value, sources.Standard);
        var files = ReportFiles.Build(evaluation, sources);
        return files.IsOk ? new FrozenInput(basis, evaluation, files.Value, sources) : Result<FrozenInput>.Failed(files.Problems);
    }
}

/// <summary>An input with what is written from it.</summary>
internal sealed record FrozenInput(byte[] Basis, ParkYearEvaluation Evaluation, ReportFiles Files, ReportSources Sources);
