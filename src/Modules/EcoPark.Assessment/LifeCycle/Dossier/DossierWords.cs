using EcoPark.Platform.Ui;
using EcoPark.Standards.Definitions;

namespace EcoPark.Assessment.LifeCycle.Dossier;

/// <summary>State of a paper: word and mark.</summary>
internal static class DossierWords
{
    public static LocalText Of(DossierState state) => state switch
    {
        DossierState.Complete => new("齐", "Complete"),
        DossierState.UnderWay => new("进行", "Under way"),
        DossierState.Expiring => new("将过期", "Expiring"),
        DossierState.Expired => new("过期", "Expired"),
        DossierState.Missing => new("未传", "Missing"),
        _ => new("不涉及", "Not applicable"),
    };

    public static MarkKind Mark(DossierState state) => state switch
    {
        DossierState.Complete => MarkKind.Met,
        DossierState.UnderWay => MarkKind.UnderWay,
        DossierState.Expiring => MarkKind.AtRisk,
        DossierState.Expired => MarkKind.NotMet,
        DossierState.Missing => MarkKind.Missing,
        _ => MarkKind.NotApplicable,
    };
}
