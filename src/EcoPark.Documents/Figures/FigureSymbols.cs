using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Figures;

/// <summary>The codes that templates may use: items, numeric figures, <c>indicator.N</c> and <c>indicator.N.margin</c>.</summary>
public sealed class FigureSymbols(StandardsLibrary library, Standard standard) : ISymbols
{
    private const string IndicatorPrefix = "indicator.";
    private const string MarginSuffix = ".margin";

    /// <inheritdoc/>
    public bool TryFind(string code, [NotNullWhen(true)] out Symbol? symbol)
    {
        if (library.Items.TryFind(code, out symbol))
        {
            return true;
        }

        if (library.Figures.TryFind(code, out var figure))
        {
            symbol = figure.IsText ? null : new Symbol(code, figure.Name.Zh, figure.Name.En, figure.Unit);
        }
        else if (TryIndicator(code, out var indicator, out var isMargin))
        {
            symbol = isMargin
                ? new Symbol(code, indicator.Name.Zh + "余量", "margin of " + indicator.Name.En, Unit.One)
                : new Symbol(code, indicator.Name.Zh, indicator.Name.En, indicator.Unit);
        }

        return symbol is not null;
    }

    /// <summary>Reads <c>indicator.15</c> or <c>indicator.15.margin</c>.</summary>
    public bool TryIndicator(string code, [NotNullWhen(true)] out Indicator? indicator, out bool isMargin)
    {
        indicator = null;
        isMargin = code.EndsWith(MarginSuffix, StringComparison.Ordinal);
        if (!code.StartsWith(IndicatorPrefix, StringComparison.Ordinal))
        {
            return false;
        }

        var end = isMargin ? code.Length - MarginSuffix.Length : code.Length;
        return end > IndicatorPrefix.Length
            && int.TryParse(code.AsSpan(IndicatorPrefix.Length, end - IndicatorPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && standard.TryFind(number, out indicator);
    }
}
