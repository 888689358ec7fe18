using System.Globalization;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Factors;

/// <summary>What is wrong with an amount before any factor is applied to it.</summary>
internal static class AmountCheck
{
    public static string Place(int index, CarrierAmount amount) =>
        string.Create(CultureInfo.InvariantCulture, $"amounts[{index}] {amount.Carrier}");

    public static Problem? Problem(CarrierAmount amount, Unit per, string place)
    {
        var unit = amount.Quantity.Unit;
        if (EnergyUnits.IsConverted(unit) || unit.Dimension != per.Dimension)
        {
            return new Problem("wrong-unit", place, $"“{amount.Carrier}”不能以“{unit.Symbol}”计；应使用“{per.Symbol}”或同类的实物量单位。",
                $"'{amount.Carrier}' cannot be given in '{unit.Symbol}'; use '{per.Symbol}' or a physical unit of its kind.");
        }

        return amount.Quantity.Value.Sign < 0
            ? new Problem("negative-amount", place, $"“{amount.Carrier}”的数量 {amount.Quantity} 小于 0；外供请用“外供”标明。",
                $"The amount {amount.Quantity} of '{amount.Carrier}' is negative; mark what is given away as exported.")
            : null;
    }

    public static Problem Unknown(string carrier, string set, IEnumerable<string> known, string place) => new("unknown-carrier", place,
        $"因子集 {set} 中没有品种“{carrier}”；可用：{string.Join("、", known)}。",
        $"The set {set} has no carrier '{carrier}'; known: {string.Join(", ", known)}.");

    public static Problem Empty() => new("no-amounts", "amounts", "没有任何能源数量；未填不等于 0，请至少填一项（可以为 0）。",
        "There are no amounts; nothing given is not zero: give at least one, which may be 0.");
}
