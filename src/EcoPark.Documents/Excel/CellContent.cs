using System.Globalization;
using System.Text.RegularExpressions;

namespace EcoPark.Documents.Excel;

/// <summary>What stands in a cell: nothing, text, an exact decimal number, or a live formula with its value.</summary>
public abstract partial record CellContent
{
    private CellContent()
    {
    }

    /// <summary>Nothing; the cell may still carry a style.</summary>
    public sealed record Blank : CellContent;

    /// <summary>Text. A cell holds 32,767 characters; the writer cuts longer text and shows the cut by <c>…</c>.</summary>
    /// <param name="Value">Any characters; those that XML forbids are kept by the file format's own escape.</param>
    public sealed record Text(string Value) : CellContent;

    /// <summary>A number, given as its exact decimal digits and stored in the file as they are.</summary>
    public sealed record Number : CellContent
    {
        /// <summary>A number from invariant digits such as <c>-12.50</c> or <c>1.5E-7</c>.</summary>
        /// <exception cref="ArgumentException">Not a decimal number in invariant form.</exception>
        public Number(string digits)
        {
            if (!InvariantNumber().IsMatch(digits))
            {
                throw new ArgumentException($"'{digits}' is not a number in invariant form.", nameof(digits));
            }

            Digits = digits;
        }

        /// <summary>A number from an exact decimal.</summary>
        public Number(decimal value)
            : this(value.ToString(CultureInfo.InvariantCulture))
        {
        }

        /// <summary>The digits as stored.</summary>
        public string Digits { get; }
    }

    /// <summary>A live formula without the leading <c>=</c>.</summary>
    /// <param name="Expression">English function names, comma between arguments.</param>
    /// <param name="Cached">The value shown until the reader's program recalculates: number, text or nothing.</param>
    public sealed record Formula(string Expression, CellContent? Cached = null) : CellContent;

    [GeneratedRegex(@"\A-?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d{1,3})?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InvariantNumber();
}
