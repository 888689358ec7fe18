using System.Globalization;

namespace EcoPark.Standards.Formulas;

/// <summary>Which year an input is taken from, relative to the park-year under evaluation.</summary>
public abstract record Period
{
    private Period()
    {
    }

    /// <summary>The calendar year meant.</summary>
    /// <param name="reportYear">The year reported.</param>
    /// <param name="baseYear">The base year of the construction plan.</param>
    public abstract int Year(int reportYear, int baseYear);

    /// <summary>The report year itself.</summary>
    public sealed record Report : Period
    {
        /// <inheritdoc/>
        public override int Year(int reportYear, int baseYear) => reportYear;

        /// <inheritdoc/>
        public override string ToString() => "t";
    }

    /// <summary>The base year of the construction plan.</summary>
    public sealed record Base : Period
    {
        /// <inheritdoc/>
        public override int Year(int reportYear, int baseYear) => baseYear;

        /// <inheritdoc/>
        public override string ToString() => "base";
    }

    /// <summary>So many years before (or, negative, after) the report year.</summary>
    /// <param name="Years">1 for the year before.</param>
    public sealed record Before(int Years) : Period
    {
        /// <inheritdoc/>
        public override int Year(int reportYear, int baseYear) => reportYear - Years;

        /// <inheritdoc/>
        public override string ToString() => Years >= 0
            ? string.Create(CultureInfo.InvariantCulture, $"t-{Years}")
            : string.Create(CultureInfo.InvariantCulture, $"t+{-Years}");
    }

    /// <summary>A calendar year.</summary>
    /// <param name="CalendarYear">For example 2016.</param>
    public sealed record Fixed(int CalendarYear) : Period
    {
        /// <inheritdoc/>
        public override int Year(int reportYear, int baseYear) => CalendarYear;

        /// <inheritdoc/>
        public override string ToString() => CalendarYear.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Reads <c>t</c>, <c>base</c>, <c>t-3</c>, <c>t+1</c> or <c>2016</c>; null when it is none of these.</summary>
    public static Period? Parse(string text)
    {
        if (text is "t" or "base")
        {
            return text == "t" ? new Report() : new Base();
        }

        if (text.Length is 3 or 4 && text[0] == 't' && text[1] is '-' or '+'
            && int.TryParse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years > 0)
        {
            return new Before(text[1] == '-' ? years : -years);
        }

        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new Fixed(year)
            : null;
    }
}
