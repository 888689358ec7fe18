using EcoPark.Collection.Submissions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Review;

/// <summary>What the reviewer chooses for one finding, until the form is decided upon.</summary>
public sealed class ChoiceOfFinding(FormFinding finding, Explanation? explanation)
{
    public FormFinding Finding => finding;

    public Explanation? Explanation => explanation;

    // An explained doubt is taken unless the reviewer says otherwise; an unexplained one is asked about.
    public FindingDecision Decision { get; set; } = explanation is not null ? FindingDecision.Accept
        : finding.Severity == Severity.Error ? FindingDecision.Return : FindingDecision.AskForReason;

    public string Text { get; set; } = explanation is not null ? "" : Say(finding.Message.Zh, finding.Message.En);

    public DecidedFinding Decided => new(finding.Explanation, finding.Place.ToString() ?? "form", Decision, Decision == FindingDecision.Accept ? explanation?.Text ?? "" : Text);

    public static List<ChoiceOfFinding> Of(ReviewSheet sheet) =>
    [
        .. sheet.Open.Select(finding => new ChoiceOfFinding(finding, null)),
        .. sheet.Explained.Where(pair => pair.Explanation.AcceptedAt is null).Select(pair => new ChoiceOfFinding(pair.Finding, pair.Explanation)),
    ];
}
