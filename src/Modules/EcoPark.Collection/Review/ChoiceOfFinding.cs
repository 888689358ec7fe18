using EcoPark.Collection.Submissions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Review;

/// <summary>What the reviewer chooses for one finding, or for a value without one, until the form is decided upon.</summary>
public sealed class ChoiceOfFinding(FormPlace place, FormFinding? finding, Explanation? explanation)
{
    public FormPlace Place => place;

    /// <summary>Null: the reviewer doubts what passed every check.</summary>
    public FormFinding? Finding => finding;

    public Explanation? Explanation => explanation;

    // An explained doubt is taken unless the reviewer says otherwise; an unexplained one is asked about.
    public FindingDecision Decision { get; set; } = explanation is not null ? FindingDecision.Accept
        : finding is null or { Severity: Severity.Error } ? FindingDecision.Return : FindingDecision.AskForReason;

    public string Text { get; set; } = explanation is not null || finding is null ? "" : Say(finding.Message.Zh, finding.Message.En);

    public DecidedFinding Decided => new(finding?.Explanation ?? new ExplainedFinding("", "", ""), place.ToString() ?? "form", Decision, Decision == FindingDecision.Accept ? explanation?.Text ?? "" : Text);

    public static List<ChoiceOfFinding> Of(ReviewSheet sheet) =>
    [
        .. sheet.Open.Select(finding => new ChoiceOfFinding(finding.Place, finding, null)),
        .. sheet.Explained.Where(pair => pair.Explanation.AcceptedAt is null).Select(pair => new ChoiceOfFinding(pair.Finding.Place, pair.Finding, pair.Explanation)),
    ];
}
