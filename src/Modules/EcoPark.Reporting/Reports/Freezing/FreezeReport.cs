using System.Text;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Report;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports.Moving;
using EcoPark.Reporting.Reports.Printing;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Reporting.Reports.Signing;
using EcoPark.Reporting.Reports.Versions;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Reports.Freezing;

/// <summary>
/// Freezes the draft: its complete input is written down first, and the documents are written from that file, so that whoever
/// has the file can write them again. Everything is made before the transaction; records that came meanwhile begin it anew.
/// </summary>
public sealed class FreezeReport(ReadReport reading, FrozenInputs inputs, ReportKeys keys, FreezeTools tools)
{
    public const string BasisName = "basis.json";

    private const int MostTries = 4;

    internal async Task<Result<ReportMoved>> HandleAsync(Viewer viewer, Park park, ReportMove move, CancellationToken cancellation)
    {
        for (var left = MostTries; left > 0; left--)
        {
            var seq = await HeadAsync(cancellation);
            var made = await MakeAsync(viewer, move, cancellation);
            if (!made.IsOk)
            {
                return Result<ReportMoved>.Failed(made.Problems);
            }

            await using var work = await tools.Chain.BeginAsync(viewer, cancellation);
            if (work.NextSeq - 1 == seq)
            {
                return await WriteAsync(work, viewer, (park, move), made.Value, cancellation);
            }
        }

        return new Problem("report-freeze-conflict", "", "定稿期间数据一直在变化；没有定稿，请稍后再试。", "Records kept changing while the report was being frozen; nothing was frozen, try again in a moment.");
    }

    private async Task<long> HeadAsync(CancellationToken cancellation)
    {
        await using var db = await tools.Databases.CreateDbContextAsync(cancellation);
        return await db.Set<ChainHead>().AsNoTracking().Select(head => head.Seq).SingleAsync(cancellation);
    }

    private async Task<Result<Made>> MakeAsync(Viewer viewer, ReportMove move, CancellationToken cancellation)
    {
        var read = await reading.HandleAsync(viewer, new ReportKey(move.Park, move.Year), cancellation);
        if (!read.TryGet(out var view, out _))
        {
            return Result<Made>.Failed(read.Problems);
        }

        if (!view.Report.IsOpen)
        {
            return ReportProblems.WrongState(view.Report.State, "定稿", "frozen");
        }

        if (view.Faults.Count > 0)
        {
            return Result<Made>.Failed([new Problem("report-faults", "", $"文字有 {view.Faults.Count} 处错误，未定稿；请先改正下列各处。", $"The texts have {view.Faults.Count} faults; nothing was frozen. Correct them first."), .. view.Faults]);
        }

        if ((move.SeenHash is { } hash && hash != view.Set.Facts.Hash) || (move.SeenRevision is { } seen && seen != view.Report.Revision))
        {
            return ReportProblems.Moved();
        }

        return Rebuild(view);
    }

    private Result<Made> Rebuild(ReportView view)
    {
        var evaluation = view.Basis.Evaluation;
        var basis = ParkYearWriter.Write(evaluation.ParkYear with { Standard = evaluation.Standard.Code }).ToArray();
        var input = inputs.Build(basis, evaluation.Standard.Code, BasisName);
        if (!input.IsOk)
        {
            return Result<Made>.Failed(input.Problems);
        }

        if (input.Value.Files.Set.Facts.Hash != view.Set.Facts.Hash)
        {
            return new Problem("report-basis", BasisName, "由定稿输入重新生成的数字与草稿不一致，未定稿；请联系管理员。", "The input written down does not give the same numbers as the draft; nothing was frozen. Tell the administrator.");
        }

        var facts = input.Value.Files.Files.Single(file => file.Name == ReportSet.FactsName);
        var signed = keys.Sign(facts.Content.Span);
        return signed.IsOk ? new Made(view, input.Value, signed.Value) : Result<Made>.Failed(signed.Problems);
    }

    private async Task<Result<ReportMoved>> WriteAsync(ChainWork work, Viewer viewer, (Park Park, ReportMove Move) of, Made made, CancellationToken cancellation)
    {
        var report = await ReportRows.BeginAsync(work, of.Park.Id, of.Move.Year, cancellation);
        if (report.Revision != made.View.Report.Revision)
        {
            return ReportProblems.Moved();
        }

        var version = new ReportVersion(report, Content(made, work)).Freeze(viewer.Name, work.Now);
        work.Db.Add(version);
        foreach (var (kind, name, content) in FilesOf(made))
        {
            using var stream = new MemoryStream(content, writable: false);
            var kept = await tools.Store.KeepAsync(work, viewer, new FileOffer(of.Park.Id, name, stream), cancellation);
            if (!kept.IsOk)
            {
                return Result<ReportMoved>.Failed(kept.Problems);
            }

            work.Db.Add(new ReportFile(version.Id, kind, name, kept.Value));
        }

        if (of.Move.WantsPdf)
        {
            version.Print(tools.Printing.IsThere ? PdfState.Waiting : PdfState.Absent, tools.Printing.IsThere ? null : PrintVersion.Absence.Zh);
        }

        report.Enter(ReportState.Frozen, viewer.Name, work.Now);
        work.Audit("report.freeze", new("report", $"{of.Move.Year}", of.Park.Id), null, $"{version.Number} {version.FactsHash} {version.KeyFingerprint}");
        await work.CommitAsync(cancellation);
        if (version.Pdf == PdfState.Waiting)
        {
            await tools.Printing.StartAsync(viewer, of.Park, version, cancellation);
        }

        return new ReportMoved(report, version);
    }

    private static FrozenContent Content(Made made, ChainWork work)
    {
        var evaluation = made.Input.Evaluation;
        return new FrozenContent
        {
            FactsHash = made.Input.Files.Set.Facts.Hash,
            Standard = evaluation.Standard.Code,
            StandardVersion = evaluation.Standard.Version,
            TemplatesHash = made.Input.Sources.Hash,
            Selection = [.. evaluation.ParkYear.Selection ?? []],
            Texts = evaluation.ParkYear.Texts,
            Seq = work.NextSeq - 1,
            BoundNumbers = made.Input.Files.Set.Facts.Facts.Count,
            Signature = made.Signature.Signature,
            KeyFingerprint = made.Signature.Key.Fingerprint,
        };
    }

    private static IEnumerable<(ReportFileKind Kind, string Name, byte[] Content)> FilesOf(Made made)
    {
        foreach (var file in made.Input.Files.Files)
        {
            yield return (KindOf(file.Name), file.Name, file.Content.ToArray());
        }

        yield return (ReportFileKind.Basis, BasisName, made.Input.Basis);
        yield return (ReportFileKind.Signature, ReportKeys.SignatureName, Encoding.ASCII.GetBytes(made.Signature.Signature + "\n"));
        yield return (ReportFileKind.Key, ReportKeys.KeyName, Encoding.ASCII.GetBytes(made.Signature.Key.Pem + "\n"));
    }

    internal static ReportFileKind KindOf(string name) => name switch
    {
        ReportSet.ReportName => ReportFileKind.Report,
        ReportSet.TableName => ReportFileKind.Table,
        ReportSet.FormName => ReportFileKind.Form,
        ReportSet.FactsName => ReportFileKind.Facts,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private sealed record Made(ReportView View, FrozenInput Input, FrozenSignature Signature);
}

/// <summary>What freezing writes with.</summary>
public sealed record FreezeTools(ChainWriter Chain, IDbContextFactory<AppDbContext> Databases, FileStore Store, PrintVersion Printing);
