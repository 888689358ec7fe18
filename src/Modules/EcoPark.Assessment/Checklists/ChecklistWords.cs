using EcoPark.Platform.Ui;
using EcoPark.Standards.Quantities;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Assessment.Checklists;

/// <summary>The words of checklists in the page's language.</summary>
internal static class ChecklistWords
{
    public static string Of(ItemState state) => state switch
    {
        ItemState.Holds => Say("具备", "Holds"),
        ItemState.DoesNotHold => Say("不具备", "Does not hold"),
        ItemState.Expired => Say("证明已过期", "Proof has run out"),
        _ => Say("待确认", "Open"),
    };

    public static MarkKind Mark(ItemState state) => state switch
    {
        ItemState.Holds => MarkKind.Met,
        ItemState.DoesNotHold => MarkKind.NotMet,
        ItemState.Expired => MarkKind.AtRisk,
        _ => MarkKind.Missing,
    };

    public static string Percent(Rational value) => Numbers.Shown.Of(ChecklistScore.Cut(value)) + "%";
}
