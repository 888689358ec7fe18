using System.Globalization;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Reporting.Editor.Desk;
using EcoPark.Reporting.Reports;
using EcoPark.Reporting.Reports.Freezing;
using EcoPark.Reporting.Reports.Moving;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Reporting.Editor;

/// <summary>The steps of a report, with what each of them does in numbers before it is done.</summary>
public sealed partial class ReportSteps
{
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<string> _effects = [];
    private ReportStep? _asked;
    private FreezeConsequences? _seen;
    private string _reason = "";
    private bool _busy;

    [Parameter, EditorRequired]
    public required ReportDesk Desk { get; set; }

    [Parameter, EditorRequired]
    public required Viewer Viewer { get; set; }

    [Parameter]
    public bool IsHistorical { get; set; }

    /// <summary>Before a step: what is typed is stored first.</summary>
    [Parameter]
    public Func<Task> OnBefore { get; set; } = () => Task.CompletedTask;

    [Parameter]
    public EventCallback OnMoved { get; set; }

    [Inject]
    private MoveReport Moving { get; set; } = default!; // set by the framework before first use

    [Inject]
    private FreezePreview Preview { get; set; } = default!; // as above

    [Inject]
    private CurrentViewer Viewers { get; set; } = default!; // as above

    [Inject]
    private Toasts Toasts { get; set; } = default!; // as above

    private Report Report => Desk.View.Report;

    private int Year => Desk.View.Basis.Assessed.Year;

    private string ParkKey => Desk.View.Basis.Park.Key;

    private string WordAddress => !Report.IsOpen && Desk.View.Versions is [var last, ..] && last.Files.FirstOrDefault(file => file.Kind == ReportFileKind.Report) is { } word
        ? ReportLinks.File(ParkKey, Year, last.Number, word) : ReportLinks.DraftWord(ParkKey, Year);

    private ReportStep? Next => Report.State switch
    {
        ReportState.Draft => ReportStep.SendToReview,
        ReportState.Review => ReportStep.Freeze,
        ReportState.Frozen => ReportStep.Submit,
        ReportState.Submitted => ReportStep.Publish,
        _ => null,
    };

    private bool NeedsReason => _asked is ReportStep.Return or ReportStep.Correct;

    private bool NeedsYear => _asked is ReportStep.Freeze or ReportStep.Publish;

    private string Title => _asked is { } step ? Words(step) : "";

    private string Verb => Title.TrimEnd('…');

    private static string Words(ReportStep step) => step switch
    {
        ReportStep.SendToReview => Platform.Ui.Words.Say("送内部审阅", "Send to review"),
        ReportStep.Return => Platform.Ui.Words.Say("退回修改", "Return"),
        ReportStep.Freeze => Platform.Ui.Words.Say("冻结…", "Freeze…"),
        ReportStep.Submit => Platform.Ui.Words.Say("报送", "Submit"),
        ReportStep.Publish => Platform.Ui.Words.Say("公开…", "Publish…"),
        _ => Platform.Ui.Words.Say("更正…", "Correct…"),
    };

    private bool May(ReportStep step) => Viewer.MayInPark(MoveReport.PermissionOf(step), Desk.View.Basis.Park.Id);

    private async Task AskAsync(ReportStep step)
    {
        await OnBefore();
        (_problems, _reason, _seen) = ([], "", null);
        if (step == ReportStep.Freeze)
        {
            var preview = await Preview.HandleAsync(await Viewers.GetAsync(), new ReportAddress(ParkKey, Year), CancellationToken.None);
            (_seen, _problems) = (preview.Value, preview.Problems);
        }

        (_asked, _effects) = (step, [.. EffectsOf(step)]);
    }

    private IEnumerable<string> EffectsOf(ReportStep step) => step switch
    {
        ReportStep.SendToReview => [Say($"{Desk.Drawn.Bound} 个数已绑定，{Desk.Drawn.Numbers - Desk.Drawn.Bound} 项待补", $"{Desk.Drawn.Bound} numbers bound, {Desk.Drawn.Numbers - Desk.Drawn.Bound} missing"), Say("领导和部门可提意见；文字仍可修改", "leaders and departments may comment; the text can still be changed")],
        ReportStep.Return => [Say("回到草稿，理由成为一条意见", "back to a draft; the reason becomes a comment")],
        ReportStep.Freeze => _seen is { } seen ? FreezeEffects(seen) : [],
        ReportStep.Submit => [Say($"第 {Report.DraftNumber} 版记为已报送，此后只能更正为新的一版", $"version {Report.DraftNumber} counts as submitted; after that only a correction")],
        ReportStep.Publish => [Say($"公开第 {Report.DraftNumber} 版：信息公开表、达标情况和报告对公众可见", $"publishes version {Report.DraftNumber}: form, verdicts and report become public"), Say("公开后不能收回，只能更正并再次公开", "it cannot be taken back, only corrected and published again")],
        _ => [Say($"第 {Report.DraftNumber} 版保持不变；开始第 {Report.DraftNumber + 1} 版草稿", $"version {Report.DraftNumber} stays; draft {Report.DraftNumber + 1} begins"), Say("新版与旧版的差异会列出，连同理由", "differences from the old version are listed, with the reason")],
    };

    private static IEnumerable<string> FreezeEffects(FreezeConsequences seen)
    {
        yield return Say($"成为第 {seen.Number} 版，固定 {seen.BoundNumbers} 个数", $"becomes version {seen.Number} and fixes {seen.BoundNumbers} numbers");
        yield return seen.Gaps.Count == 0 ? Say("没有待补", "nothing is missing") : Say($"{seen.Gaps.Count} 处缺数：标〔待补〕或省略该句", $"{seen.Gaps.Count} gaps: marked 〔待补〕 or left out");
        yield return seen.PendingValues == 0 ? Say("数据均已采纳", "all data are accepted") : Say($"{seen.PendingValues} 个值含待审数据，涉及 {seen.Provisional.Count} 项指标", $"{seen.PendingValues} values contain data not accepted yet, in {seen.Provisional.Count} indicators");
        if (seen.Partial.Count > 0)
        {
            yield return Say($"{seen.Partial.Count} 项指标的企业数据未报齐", $"{seen.Partial.Count} indicators lack firms");
        }

        yield return seen.OpenComments == 0 ? Say("意见均已处理", "all comments are resolved") : Say($"{seen.OpenComments} 条意见未处理", $"{seen.OpenComments} comments are open");
    }

    private async Task ConfirmAsync()
    {
        if (_asked is not { } step || _busy)
        {
            return;
        }

        _busy = true;
        var moved = await Moving.HandleAsync(await Viewers.GetAsync(), new ReportMove(ParkKey, Year, step)
        {
            Reason = NeedsReason ? _reason : null,
            TypedYear = NeedsYear ? Year.ToString(CultureInfo.InvariantCulture) : null, // the dialog opens its button only for the typed year
            SeenHash = _seen?.FactsHash,
            SeenRevision = _seen?.Revision,
        }, CancellationToken.None);
        (_busy, _problems) = (false, moved.Problems);
        if (moved.IsOk)
        {
            _asked = null;
            Toasts.Show(Platform.Ui.Words.Say($"{Words(step).TrimEnd('…')}：{ReportWords.Of(moved.Value.Report.State).Zh} 第 {moved.Value.Report.DraftNumber} 版", $"{Words(step).TrimEnd('…')}: {ReportWords.Of(moved.Value.Report.State).En}, version {moved.Value.Report.DraftNumber}"));
            await OnMoved.InvokeAsync();
        }
    }

    private static string Say(string zh, string en) => Platform.Ui.Words.Say(zh, en);
}
