namespace EcoPark.Platform.Ui;

public enum FigureSize
{
    /// <summary>As the text around it.</summary>
    Text,

    /// <summary>24 px: the figure of a card.</summary>
    Key,

    /// <summary>30 px: the figure of a panel.</summary>
    Huge,
}
