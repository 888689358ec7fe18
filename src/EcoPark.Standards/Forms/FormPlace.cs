using System.Globalization;

namespace EcoPark.Standards.Forms;

/// <summary>What a value or a finding is about.</summary>
public abstract record FormPlace
{
    private FormPlace()
    {
    }

    /// <summary>A field.</summary>
    /// <param name="Code">Its code.</param>
    public sealed record Field(string Code) : FormPlace
    {
        /// <inheritdoc/>
        public override string ToString() => Code;
    }

    /// <summary>A cell of a grid.</summary>
    /// <param name="Grid">The grid's code.</param>
    /// <param name="Row">The row, from 0, in the order of the entry.</param>
    /// <param name="Column">The column's code.</param>
    public sealed record Cell(string Grid, int Row, string Column) : FormPlace
    {
        /// <inheritdoc/>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Grid}[{Row}].{Column}");
    }

    /// <summary>A grid as a whole: too many rows, a fixed row that is missing.</summary>
    /// <param name="Code">Its code.</param>
    public sealed record Table(string Code) : FormPlace
    {
        /// <inheritdoc/>
        public override string ToString() => Code;
    }

    /// <summary>A section.</summary>
    /// <param name="Code">Its code.</param>
    public sealed record Section(string Code) : FormPlace
    {
        /// <inheritdoc/>
        public override string ToString() => "section:" + Code;
    }

    /// <summary>The form as a whole.</summary>
    public sealed record Whole : FormPlace
    {
        /// <inheritdoc/>
        public override string ToString() => "form";
    }
}
