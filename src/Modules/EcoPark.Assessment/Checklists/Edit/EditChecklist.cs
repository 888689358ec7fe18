using EcoPark.Assessment.Checklists.Show;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.Checklists.Edit;

/// <summary>The park's own wording and weights of one checklist, against the version that was seen.</summary>
public sealed record EditRequest(Park Park, int Indicator, int Seen, IReadOnlyList<EditedItem> Items, string Reason);

/// <summary>One item as it is wanted; a code that is not in the list is a new item.</summary>
public sealed record EditedItem(string? Code, string Question, string Evidence, string Weight);

/// <summary>Writes a new edition of a checklist (园区自定). What is answered live stays live, however it is worded.</summary>
public sealed class EditChecklist(ReadChecklists reading, ChainWriter chain)
{
    /// <summary>Ours.</summary>
    public const int MostItems = 40;

    public const int MostText = 200;

    public async Task<Result<ChecklistEdition>> HandleAsync(Viewer viewer, EditRequest request, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.TargetWrite, request.Park.Id))
        {
            return AssessmentProblems.Forbidden("修改清单", "change checklists");
        }

        var read = await reading.HandleAsync(viewer, new ChecklistRequest(request.Park, request.Park.CurrentYear), cancellation);
        if (!read.IsOk)
        {
            return Result<ChecklistEdition>.Failed(read.Problems);
        }

        if (read.Value.Lists.FirstOrDefault(list => list.Definition.Indicator == request.Indicator) is not { } before)
        {
            return new Problem("checklist-not-found", $"{request.Indicator}", $"指标 {request.Indicator} 没有清单。", $"Indicator {request.Indicator} has no checklist.");
        }

        var problems = Problems(request).ToList();
        return problems.Count > 0 ? Result<ChecklistEdition>.Failed(problems) : await WriteAsync(viewer, request, before, cancellation);
    }

    private static IEnumerable<Problem> Problems(EditRequest request)
    {
        if (request.Items.Count is 0 or > MostItems)
        {
            yield return new Problem("checklist-items", "items", $"清单有 {request.Items.Count} 条，应为 1 到 {MostItems} 条。", $"The list has {request.Items.Count} items; 1 to {MostItems} are allowed.");
        }

        if (request.Reason.Trim().Length is 0 or > MostText)
        {
            yield return new Problem("reason-missing", "reason", $"请写明修改理由（{MostText} 字以内）。", $"Say why, in {MostText} characters at most.");
        }

        foreach (var (item, index) in request.Items.Select((item, index) => (item, index)))
        {
            if (item.Question.Trim().Length is 0 or > MostText || item.Evidence.Length > MostText)
            {
                yield return new Problem("checklist-text", $"items[{index}]", $"第 {index + 1} 条的内容为空或超过 {MostText} 字。", $"Item {index + 1} is empty or longer than {MostText} characters.");
            }

            if (!RationalText.TryParse(item.Weight.Trim(), out var weight) || weight.Sign <= 0)
            {
                yield return new Problem("checklist-weight", $"items[{index}]", $"第 {index + 1} 条的权重“{item.Weight}”应为大于 0 的数。", $"The weight '{item.Weight}' of item {index + 1} must be a number above 0.");
            }
        }
    }

    private async Task<Result<ChecklistEdition>> WriteAsync(Viewer viewer, EditRequest request, Checklist before, CancellationToken cancellation)
    {
        var items = Items(request, before);
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var last = await work.Db.Set<ChecklistEdition>().Where(edition => edition.Park == request.Park.Id && edition.Indicator == request.Indicator).MaxAsync(edition => (int?)edition.Version, cancellation) ?? 0;
        if (last != request.Seen)
        {
            return new Problem("checklist-conflict", $"{request.Indicator}", $"清单刚刚被修改为第 {last} 版；请刷新后再改。", $"The list has just become edition {last}; reload it first.");
        }

        var written = new ChecklistEdition(request.Park.Id, request.Park.StandardCode, request.Indicator, last + 1).Write(items, request.Reason.Trim(), (viewer.Name, work.Now));
        work.Db.Add(written);
        work.Audit("checklist.edit", new("checklist", $"{request.Indicator}", request.Park.Id), ChecklistEdition.Text([.. before.Items.Select(item => item.Item)]), $"{written.Content} {written.Reason}");
        await work.CommitAsync(cancellation);
        return written;
    }

    // A code is never used twice, or the confirmation of a dropped item would answer a new one.
    private static List<ChecklistItem> Items(EditRequest request, Checklist before)
    {
        var known = before.Items.Select(item => item.Item).Concat(before.Definition.Items).DistinctBy(item => item.Code).ToDictionary(item => item.Code, StringComparer.Ordinal);
        return [.. request.Items.Select(item => item.Code is { } code && known.TryGetValue(code, out var old)
            ? old with { Question = Text(old.Question, item.Question), Evidence = Text(old.Evidence, item.Evidence), Weight = item.Weight.Trim() }
            : new ChecklistItem { Code = $"{request.Indicator}.{Guid.CreateVersion7():N}", Question = new(item.Question.Trim(), item.Question.Trim()), Evidence = new(item.Evidence.Trim(), item.Evidence.Trim()), Weight = item.Weight.Trim() })];
    }

    private static LocalText Text(LocalText old, string now) => now.Trim() == old.Zh || now.Trim() == old.En ? old : new LocalText(now.Trim(), now.Trim());
}
