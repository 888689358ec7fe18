namespace EcoPark.Platform.Ui;

/// <summary>How a number came to be: 测, 报 or 算.</summary>
public enum EvidenceKind
{
    Measured,
    Reported,
    Computed,
}
