using EcoPark.Platform.Chain;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Registry.Registers.ChangeRecord;
using EcoPark.Registry.Registers.OpenRecord;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Attachments;

/// <summary>Puts evidence to a record, or takes it off; either way the history keeps it.</summary>
internal sealed class AttachFile(ChainWriter chain, RecordLoading loading, RecordWriting writing, FileStore files)
{
    public async Task<Result<RecordKey>> HandleAsync(Viewer viewer, AttachFileRequest request, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var loaded = await loading.ForWritingAsync(work, viewer, request.Record, cancellation);
        if (!loaded.TryGet(out var open, out _))
        {
            return Result<RecordKey>.Failed(loaded.Problems);
        }

        var (scope, record) = open;
        if (scope.Declaration.Evidence.FirstOrDefault(evidence => evidence.Code == request.Evidence) is not { } kind)
        {
            return new Problem("register-evidence", request.Evidence, $"“{scope.Declaration.Name.Zh}”没有这类凭证。可选：{string.Join("、", scope.Declaration.Evidence.Select(one => one.Name.Zh))}。",
                $"'{scope.Declaration.Name.En}' has no such evidence. Choose one of: {string.Join(", ", scope.Declaration.Evidence.Select(one => one.Name.En))}.");
        }

        var kept = await files.KeepAsync(work, viewer, new FileOffer(scope.Park.Id, request.Name, request.Content) { Enterprise = record.Enterprise }, cancellation);
        if (!kept.TryGet(out var file, out _))
        {
            return Result<RecordKey>.Failed(kept.Problems);
        }

        work.Db.Add(new RegisterAttachment(record.Id, file.Id, kind.Code).By(viewer.Name, work.Now));
        record.Attach();
        return await CommitAsync(work, open, new(RecordActKind.Attached) { Note = $"{kind.Name.Zh}：{file.Name}" }, cancellation);
    }

    public async Task<Result<RecordKey>> DetachAsync(Viewer viewer, RecordAddress address, Guid attachment, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var loaded = await loading.ForWritingAsync(work, viewer, address, cancellation);
        if (!loaded.TryGet(out var open, out _))
        {
            return Result<RecordKey>.Failed(loaded.Problems);
        }

        var row = await work.Db.Set<RegisterAttachment>().SingleOrDefaultAsync(candidate => candidate.Id == attachment && candidate.RecordId == open.Record.Id, cancellation);
        if (row is null)
        {
            return open.Scope.NoRecord($"{attachment:N}");
        }

        if (open.Scope.Declaration.LifeCycle.Stage(open.Record.Stage) is { IsClosed: true } closed)
        {
            return new Problem("register-locked", open.Record.Number, $"记录处于“{closed.Name.Zh}”，凭证不能取下。请先退回再改。",
                $"The record is '{closed.Name.En}', its evidence stays. Move it back first.");
        }

        var name = await work.Db.Set<StoredFile>().Where(file => file.Id == row.File).Select(file => file.Name).SingleAsync(cancellation);
        work.Db.Remove(row);
        open.Record.Detach();
        return await CommitAsync(work, open, new(RecordActKind.Detached) { Note = name }, cancellation);
    }

    private async Task<Result<RecordKey>> CommitAsync(ChainWork work, LoadedRecord open, RecordAct act, CancellationToken cancellation)
    {
        var problems = await writing.AddAsync(work, open.Scope, new(open.Record, act), cancellation);
        if (problems.Count > 0)
        {
            return Result<RecordKey>.Failed(problems);
        }

        await work.CommitAsync(cancellation);
        return new RecordKey(open.Record.Id, open.Record.Number, open.Record.Version);
    }
}

/// <summary>A file for a record. The version is not compared: adding evidence disturbs nobody's change.</summary>
public sealed record AttachFileRequest(RecordAddress Record, string Evidence, string Name, Stream Content);
