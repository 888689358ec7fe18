namespace EcoPark.Hj212.Frames;

/// <summary>The length fields that are read behind <c>##</c>.</summary>
[Flags]
public enum LengthField
{
    /// <summary>Four decimal digits, as in all versions of the standard. Always read.</summary>
    FourDigits = 0,

    /// <summary>Three digits too.</summary>
    ThreeDigits = 1,

    /// <summary>Eight digits too, of which the last four are the length.</summary>
    EightDigits = 2,

    /// <summary>All of them.</summary>
    Any = ThreeDigits | EightDigits,
}
