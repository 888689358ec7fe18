using System.Runtime.InteropServices;

namespace EcoPark.Documents.Excel;

/// <summary>A named style, with the digits after the decimal point that a number shows.</summary>
/// <param name="Name">Which look.</param>
/// <param name="Digits">Digits shown after the point; null shows the number as it is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CellStyle(StyleName Name, int? Digits = null)
{
    /// <summary>The most digits a number style can show.</summary>
    public const int MostDigits = 15;

    /// <summary>A look without number digits.</summary>
    public static implicit operator CellStyle(StyleName name) => new(name);

    /// <summary>The style for a look: what the implicit conversion does, by name.</summary>
    public static CellStyle ToCellStyle(StyleName name) => new(name);

    /// <summary>A number in a table with fixed digits.</summary>
    public static CellStyle Number(int digits) => new(StyleName.Number, digits);

    /// <summary>A number of an indicator row with fixed digits.</summary>
    public static CellStyle StrongNumber(int digits) => new(StyleName.StrongNumber, digits);
}
