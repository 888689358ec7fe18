using System.Text;
using EcoPark.Assessment.Checklists.Show;
using EcoPark.Collection.Contracts;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Assessment.Checklists.HandIn;

/// <summary>The score of a checklist as the value of its data item.</summary>
public sealed record HandInRequest(Park Park, int Year, int Indicator);

/// <summary>Hands the score in as a computed value, with the answered list as its evidence; it waits for approval like any other.</summary>
public sealed class HandInScore(ReadChecklists reading, HandInComputed handing)
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public async Task<Result<HandedInValue>> HandleAsync(Viewer viewer, HandInRequest request, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.TargetWrite, request.Park.Id))
        {
            return AssessmentProblems.Forbidden("报送清单得分", "hand in the score of a checklist");
        }

        var read = await reading.HandleAsync(viewer, new ChecklistRequest(request.Park, request.Year), cancellation);
        if (!read.IsOk)
        {
            return Result<HandedInValue>.Failed(read.Problems);
        }

        if (read.Value.Lists.FirstOrDefault(list => list.Definition.Indicator == request.Indicator) is not { } checklist)
        {
            return new Problem("checklist-not-found", $"{request.Indicator}", $"指标 {request.Indicator} 没有清单。", $"Indicator {request.Indicator} has no checklist.");
        }

        if (checklist.Score.Value is not { } score)
        {
            var open = checklist.Items.Where(item => item.Holds is null).Select(item => item.Item.Code).ToList();
            return new Problem("checklist-open", $"{request.Indicator}", $"还有 {open.Count} 条没有答案（{string.Join("、", open)}），得分无法计算；请先确认这些条目。", $"{open.Count} items have no answer yet ({string.Join(", ", open)}), so there is no score; confirm them first.");
        }

        using var content = new MemoryStream(WithMark.GetPreamble().Concat(WithMark.GetBytes(Csv(checklist))).ToArray(), writable: false);
        return await handing.HandleAsync(viewer, new ComputedValue(request.Park, checklist.Definition.Item, request.Year, $"{ChecklistScore.Cut(score)}")
        {
            How = How(checklist, score),
            FileName = $"{checklist.Definition.Name.Zh}-清单-{request.Year}.csv",
            Content = content,
        }, cancellation);
    }

    private static string How(Checklist list, Rational score) =>
        $"证据清单（指标 {list.Definition.Indicator}，{(list.Edition is { } edition ? $"园区自定第 {edition.Version} 版" : "默认清单")}）：具备 {list.Count(ItemState.Holds)}/{list.Items.Count} 条\n加权份额 = {Rounding.ToText(score, 6)}%，取两位小数，其后舍去";

    private static string Csv(Checklist list)
    {
        var text = new StringBuilder("编号,条目,权重,判定,依据,日期\r\n");
        foreach (var item in list.Items)
        {
            text.Append(Cell(item.Item.Code)).Append(',').Append(Cell(item.Item.Question.Zh)).Append(',').Append(Cell(item.Item.Weight)).Append(',')
                .Append(item.Holds == true ? "具备" : "不具备").Append(',').Append(Cell(Proof(item))).Append(',').Append(Cell(Day(item))).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Proof(AnsweredItem item) => item.Live is { } live ? $"台账 {live.Count}/{live.Of}：{live.Rule.Zh}" : $"{item.Confirmation?.FileName} {item.Confirmation?.Note} {item.Confirmation?.ConfirmedBy}".Trim();

    private static string Day(AnsweredItem item) => item.Live is { } live ? $"{live.Fresh:yyyy-MM-dd}" : $"{item.Confirmation?.On:yyyy-MM-dd}";

    // A cell that begins like a formula is a text to whoever opens the file.
    private static string Cell(string text) => $"\"{(text.Length > 0 && "=+-@".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
