using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>What a value cell stands for.</summary>
/// <param name="Name">The item's or figure's name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="IsText">True where a text belongs.</param>
/// <param name="IsYesNo">True where 1 means yes and 0 no.</param>
/// <param name="Minimum">The smallest value accepted; null: none.</param>
/// <param name="Maximum">The largest value accepted; null: none.</param>
internal sealed record ValueTarget(LocalText Name, Unit Unit, bool IsText, bool IsYesNo, Rational? Minimum, Rational? Maximum)
{
    public static ValueTarget Of(DataItem item) => new(item.Name, item.Unit, false, item.Kind == "yes-no", item.Minimum, item.Maximum);

    public static ValueTarget Of(Figure figure) => new(figure.Name, figure.Unit, figure.IsText, false, null, null);
}
