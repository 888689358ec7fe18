namespace EcoPark.Standards.Forms;

/// <summary>Where a park's value of an item comes from.</summary>
public enum ParkValueSource
{
    /// <summary>The sum of the enterprises, less internal transfers.</summary>
    Enterprises,

    /// <summary>A department states it.</summary>
    Department,

    /// <summary>Instruments measure it.</summary>
    Measured,
}
