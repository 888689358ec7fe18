using EcoPark.Assessment.Checklists.Show;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;

namespace EcoPark.Assessment.Checklists.Confirm;

/// <summary>What a person says of one item of a year.</summary>
public sealed record ConfirmRequest(Park Park, int Year, string Item, ConfirmationTerms Terms)
{
    public string? FileName { get; init; }

    /// <summary>The document; null: none. Read once.</summary>
    public Stream? Content { get; init; }
}

/// <summary>Records what a person confirms, with its document. What is live is refused: the records answer it.</summary>
public sealed class ConfirmItem(ReadChecklists reading, ChainWriter chain, FileStore files, TimeProvider time)
{
    /// <summary>Ours.</summary>
    public const int MostNote = 300;

    private const int BufferSize = 81_920;

    public async Task<Result<ChecklistConfirmation>> HandleAsync(Viewer viewer, ConfirmRequest request, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.TargetWrite, request.Park.Id))
        {
            return AssessmentProblems.Forbidden("确认清单条目", "confirm items of checklists");
        }

        var read = await reading.HandleAsync(viewer, new ChecklistRequest(request.Park, request.Year), cancellation);
        if (!read.IsOk)
        {
            return Result<ChecklistConfirmation>.Failed(read.Problems);
        }

        var item = read.Value.Lists.SelectMany(list => list.Items).FirstOrDefault(candidate => candidate.Item.Code == request.Item);
        if (item is null)
        {
            return new Problem("checklist-item-not-found", request.Item, $"清单中没有条目“{request.Item}”；请刷新页面。", $"No checklist has an item {request.Item}; reload the page.");
        }

        var problems = Problems(item, request).ToList();
        return problems.Count > 0 ? Result<ChecklistConfirmation>.Failed(problems) : await WriteAsync(viewer, request, cancellation);
    }

    private IEnumerable<Problem> Problems(AnsweredItem item, ConfirmRequest request)
    {
        if (item.IsLive)
        {
            yield return new Problem("checklist-item-live", request.Item, $"条目 {request.Item} 由系统按台账回答，不能手工勾选；请改台账中的记录。", $"Item {request.Item} is answered from the records and cannot be ticked; change the records.");
        }

        if (request.Terms.Holds && request.Content is null)
        {
            yield return new Problem("missing-evidence", "file", $"确认“具备”须附证明文件（{item.Item.Evidence.Zh}）。", $"To confirm that it holds, add the document ({item.Item.Evidence.En}).");
        }

        if (!request.Terms.Holds && request.Terms.Note.Trim().Length == 0)
        {
            yield return new Problem("reason-missing", "note", "“不具备”须写明原因。", "Say why it does not hold.");
        }

        if (request.Terms.Note.Length > MostNote)
        {
            yield return new Problem("note-too-long", "note", $"说明 {request.Terms.Note.Length} 字，最多 {MostNote} 字；请缩短。", $"The note has {request.Terms.Note.Length} characters, at most {MostNote}; shorten it.");
        }

        if (request.Terms.On.Year < AssessmentProblems.FirstYear || request.Terms.On > ParkTime.Today(time) || request.Terms.ValidUntil < request.Terms.On)
        {
            yield return new Problem("confirmation-dates", "on", $"文件日期 {request.Terms.On:yyyy-MM-dd} 应在 {AssessmentProblems.FirstYear} 年以后、不晚于今天，有效期不能早于文件日期；请改正。", $"The document's date {request.Terms.On:yyyy-MM-dd} must be after {AssessmentProblems.FirstYear} and not after today, and its end not before it; correct them.");
        }
    }

    private async Task<Result<ChecklistConfirmation>> WriteAsync(Viewer viewer, ConfirmRequest request, CancellationToken cancellation)
    {
        // A slow upload must not hold the chain: it lies on disk before the work begins.
        await using var content = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);
        if (request.Content is { } given && !await CopyAsync(given, content, cancellation))
        {
            return new Problem("file-too-large", request.FileName ?? "", $"文件超过 {FileStore.MaximumSize / 1024 / 1024} MB。请压缩或拆分后再上传。", $"The file is larger than {FileStore.MaximumSize / 1024 / 1024} MB. Compress or split it and upload again.");
        }

        content.Position = 0;
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var confirmation = new ChecklistConfirmation(request.Park.Id, request.Year, request.Item, request.Terms).By(viewer.Name, work.Now);
        if (request.Content is not null)
        {
            var kept = await files.KeepAsync(work, viewer, new FileOffer(request.Park.Id, request.FileName ?? "", content), cancellation);
            if (!kept.IsOk)
            {
                return Result<ChecklistConfirmation>.Failed(kept.Problems);
            }

            confirmation.ProvenBy(kept.Value);
        }

        work.Db.Add(confirmation);
        work.Audit("checklist.confirm", new("checklist", $"{request.Year}/{request.Item}", request.Park.Id),
            after: $"{(request.Terms.Holds ? "+" : "−")} {request.Terms.On:yyyy-MM-dd} {request.Terms.ValidUntil:yyyy-MM-dd} {confirmation.Sha256} {confirmation.Note}");
        await work.CommitAsync(cancellation);
        return confirmation;
    }

    private static async Task<bool> CopyAsync(Stream source, Stream target, CancellationToken cancellation)
    {
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await source.ReadAsync(buffer, cancellation)) > 0)
        {
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
            if (target.Length > FileStore.MaximumSize)
            {
                return false;
            }
        }

        return true;
    }
}
