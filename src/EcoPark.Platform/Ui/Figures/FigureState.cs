namespace EcoPark.Platform.Ui;

/// <summary>How far a number has come. Accepted shows nothing.</summary>
public enum FigureState
{
    Accepted,

    /// <summary>Holds data that nobody has accepted yet: 含待审数据.</summary>
    Pending,

    /// <summary>Fixed by a freeze: 已锁定.</summary>
    Locked,
}
