using EcoPark.Assessment.Definitions;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Files;
using EcoPark.Platform.Notices;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.LifeCycle.Dossier;

/// <summary>A file for a paper.</summary>
/// <param name="Park">The park.</param>
/// <param name="Item">The step and the paper.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Content">Its bytes; read once.</param>
public sealed record AttachPaperRequest(Park Park, (string Step, string Code) Item, string Name, Stream Content)
{
    public DateOnly? IssuedOn { get; init; }

    public DateOnly? Until { get; init; }

    public int? Year { get; init; }
}

/// <summary>Puts a file to a paper and takes it off again; the owner's office may do both.</summary>
public sealed class AttachPaper(AssessmentDefinitions definitions, ChainWriter chain, FileStore files, TimeProvider time)
{
    private const int BufferSize = 81_920;

    public async Task<Result<DossierFile>> HandleAsync(Viewer viewer, AttachPaperRequest request, CancellationToken cancellation)
    {
        if (ChangeDossier.Fault(definitions, request.Item.Step, request.Item.Code) is { } unknown)
        {
            return unknown;
        }

        if (DateFault(request) is { } fault)
        {
            return fault;
        }

        // A slow upload must not hold the chain: it lies on disk before the work begins.
        await using var content = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);
        await CopyAsync(request.Content, content, cancellation);
        content.Position = 0;
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var place = await ChangeDossier.PlaceAsync(work.Db, request.Park.Id, request.Item.Step, request.Item.Code, cancellation);
        if (!ReadDossier.MayAttach(viewer, request.Park, await ChangeDossier.LastAsync(work.Db, request.Park.Id, place, cancellation)))
        {
            return NotYours();
        }

        var kept = await files.KeepAsync(work, viewer, new FileOffer(request.Park.Id, request.Name, content), cancellation);
        if (!kept.IsOk)
        {
            return Result<DossierFile>.Failed(kept.Problems);
        }

        var file = new DossierFile(request.Park.Id, place, kept.Value).Dated(request.IssuedOn, request.Until, request.Year).By(viewer.Name, work.Now);
        work.Db.Add(file);
        await NoticeBoard.CloseForAsync(work, RemindOwners.Origin(request.Park.Id, place), cancellation);
        work.Audit("dossier.attach", Subject(request.Park, place), after: $"{file.Name} {file.Sha256}");
        await work.CommitAsync(cancellation);
        return file;
    }

    public async Task<Result<DossierFile>> RemoveAsync(Viewer viewer, Park park, Guid id, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var file = await work.Db.Set<DossierFile>().SingleOrDefaultAsync(row => row.Id == id && row.Park == park.Id && row.RemovedAt == null, cancellation);
        if (file is null)
        {
            return new Problem("dossier-file-not-found", "", "没有这份材料文件，或已取下。", "There is no such file, or it was taken off already.");
        }

        var place = new DossierPlace(file.Step, file.Round, file.Item);
        if (!ReadDossier.MayAttach(viewer, park, await ChangeDossier.LastAsync(work.Db, park.Id, place, cancellation)))
        {
            return NotYours();
        }

        file.Remove(work.Now);
        work.Audit("dossier.detach", Subject(park, place), before: $"{file.Name} {file.Sha256}");
        await work.CommitAsync(cancellation);
        return file;
    }

    private Problem? DateFault(AttachPaperRequest request)
    {
        var today = ParkTime.Today(time);
        return request.IssuedOn > today ? new Problem("dossier-date", "issued", $"出具日期 {Dates.Table(request.IssuedOn.Value)} 还没有到；请改正。", $"The day of issue {Dates.Table(request.IssuedOn.Value)} has not come; correct it.")
            : request.Until < request.IssuedOn ? new Problem("dossier-date", "until", "有效期早于出具日期；请改正。", "It ends before it was issued; correct it.")
            : request.Year is < AssessmentProblems.FirstYear or > AssessmentProblems.LastYear ? new Problem("dossier-date", "year", $"没有 {request.Year} 年；请改正。", $"There is no year {request.Year}; correct it.")
            : null;
    }

    // One byte beyond the limit is enough for the store to refuse it.
    private static async Task CopyAsync(Stream source, Stream target, CancellationToken cancellation)
    {
        var buffer = new byte[BufferSize];
        int read;
        while (target.Length <= FileStore.MaximumSize && (read = await source.ReadAsync(buffer, cancellation)) > 0)
        {
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
    }

    private static Platform.Audit.AuditSubject Subject(Park park, DossierPlace place) => new("dossier", $"{place.Step}/{place.Round}/{place.Item}", park.Id);

    private static Problem NotYours() => AssessmentProblems.Forbidden("为这份材料上传或取下文件", "put files to this paper or take them off");
}
