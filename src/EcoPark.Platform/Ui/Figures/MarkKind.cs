namespace EcoPark.Platform.Ui;

/// <summary>A judgement or a kind of nothing; each has a shape and a word of its own, so that colour is never alone.</summary>
public enum MarkKind
{
    Met,
    AtRisk,
    NotMet,
    Missing,
    NotApplicable,
    NotComputable,
    UnderWay,
    Explained,
}
