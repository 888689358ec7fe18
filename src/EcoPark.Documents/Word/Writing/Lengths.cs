using System.Globalization;

namespace EcoPark.Documents.Word.Writing;

/// <summary>Lengths in the units of the file format.</summary>
internal static class Lengths
{
    /// <summary>Millimetres in twentieths of a point, rounded half away from zero.</summary>
    public static int Twips(decimal millimetres) =>
        (int)decimal.Round(millimetres * 1440m / 25.4m, MidpointRounding.AwayFromZero);

    /// <summary>Millimetres in English metric units, exact for tenths.</summary>
    public static long Emu(decimal millimetres) => (long)(millimetres * 36000m);

    /// <summary>A number as the file format writes it.</summary>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
