using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Derived;

/// <summary>A value of an indicator or a data item that a sentence states.</summary>
/// <param name="Target">What it is a value of.</param>
/// <param name="Number">The number.</param>
/// <param name="Unit">Its unit as printed; empty for none.</param>
/// <param name="AboveScaleOnly">It counts only enterprises above the statistical size (规上), a part of the park.</param>
/// <param name="Sentence">Where it stands.</param>
internal sealed record TextStatement(RowTarget Target, MaskedNumber Number, string Unit, bool AboveScaleOnly, Sentence Sentence)
{
    /// <summary>Number and unit as printed.</summary>
    public string Printed => Number.Text + Unit;

    /// <summary>Whether the statement and a table's value, each in its unit, can be one value; null when the units measure different things.</summary>
    public bool? AgreesWith(MaskedNumber table, KnownUnit tableUnit, KnownUnit ownUnit)
    {
        if (ownUnit.Dimension != tableUnit.Dimension)
        {
            return null;
        }

        return Fits(table, tableUnit.Factor / ownUnit.Factor, 1);
    }

    /// <summary>Whether the values would agree if one of the units were that many times larger.</summary>
    public bool Fits(MaskedNumber table, double factor, double slip)
    {
        factor *= slip;
        if (Number.Value is { } mine && table.Value is { } theirs)
        {
            var coarse = Math.Max((double)Number.LastDigit, (double)table.LastDigit * factor);
            return Math.Abs((double)mine - ((double)theirs * factor)) <= coarse / 2 * (1 + 1e-9);
        }

        var range = table.Range * factor;
        return AboveScaleOnly ? Number.Range.Low <= range.High : Number.Range.Meets(range);
    }
}
