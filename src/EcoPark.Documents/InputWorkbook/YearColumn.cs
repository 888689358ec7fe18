using System.Globalization;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>
/// A column of values: of the base year, of a year counted from the report year, or of a calendar year. Columns carry
/// their role, not a year, so that a workbook stays right when its report year is changed.
/// </summary>
internal abstract record YearColumn
{
    private const string BaseHeading = "基准年";
    private const string ReportHeading = "报告年";
    private const int RoleYears = 3;

    private YearColumn()
    {
    }

    /// <summary>The heading, by which the reader knows the column.</summary>
    public abstract string Heading { get; }

    /// <summary>The year meant; null while the year it counts from is open.</summary>
    public abstract int? Year(int? reportYear, int? baseYear);

    public sealed record Base : YearColumn
    {
        public override string Heading => BaseHeading;

        public override int? Year(int? reportYear, int? baseYear) => baseYear;
    }

    public sealed record Before(int Years) : YearColumn
    {
        public override string Heading => Years == 0 ? ReportHeading : $"前{Years}年";

        public override int? Year(int? reportYear, int? baseYear) => reportYear - Years;
    }

    public sealed record Calendar(int Number) : YearColumn
    {
        public override string Heading => Number.ToString(CultureInfo.InvariantCulture);

        public override int? Year(int? reportYear, int? baseYear) => Number;
    }

    /// <summary>The column of a heading; null where the heading is none of a year.</summary>
    public static YearColumn? Parse(string heading)
    {
        if (heading is BaseHeading or ReportHeading)
        {
            return heading is BaseHeading ? new Base() : new Before(0);
        }

        if (heading is ['前', var digit, '年'] && char.IsAsciiDigit(digit))
        {
            return new Before(digit - '0');
        }

        return heading.Length == 4 && int.TryParse(heading, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new Calendar(year)
            : null;
    }

    /// <summary>Base year and t−3 … t, and the other years that have values; each year once, ascending where known.</summary>
    public static IReadOnlyList<YearColumn> For(int? reportYear, int? baseYear, IEnumerable<int> given)
    {
        List<YearColumn> columns = [new Base()];
        for (var years = RoleYears; years >= 0; years--)
        {
            columns.Add(new Before(years));
        }

        if (reportYear is null || baseYear is null)
        {
            return columns;
        }

        columns.AddRange(given.Distinct().Select(year => new Calendar(year)));
        return [.. columns.DistinctBy(column => column.Year(reportYear, baseYear)).OrderBy(column => column.Year(reportYear, baseYear))];
    }
}
