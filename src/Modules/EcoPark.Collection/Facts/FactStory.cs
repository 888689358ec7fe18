using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Facts;

/// <summary>Who stated a value and who decided on it, newest first.</summary>
internal static class FactStory
{
    public static IReadOnlyList<TimelineEntry> Of(TracedFact found) =>
    [
        .. found.Decisions.Reverse().Select(decision => new TimelineEntry(When(decision.RecordedAt), Say("审", "D"), Say(StateWords.Zh(decision.Kind), StateWords.En(decision.Kind)))
        {
            Detail = decision.Reason is null ? decision.DecidedBy : $"{decision.DecidedBy} · {decision.Reason}",
            Tone = decision.Kind == DecisionKind.Return ? Tone.Warning : Tone.Good,
            Exact = Dates.Table(ParkTime.Local(decision.RecordedAt)),
        }),
        new TimelineEntry(When(found.Fact.RecordedAt), Say("录", "E"), found.Fact.Standing == FactStanding.Submitted ? Say("提交", "handed in") : Say("记入", "recorded"))
        {
            Detail = found.Fact.RecordedBy,
            Exact = Dates.Table(ParkTime.Local(found.Fact.RecordedAt)),
        },
    ];

    private static string When(DateTime utc) => Dates.Table(ParkTime.DayOf(utc));
}
