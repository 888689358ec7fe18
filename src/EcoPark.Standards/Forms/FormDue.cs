namespace EcoPark.Standards.Forms;

/// <summary>The day by which a form is due, in the year after the period.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31, existing in that month of every year.</param>
public sealed record FormDue(int Month, int Day)
{
    /// <summary>The due day for the data of a year.</summary>
    /// <param name="year">The year of the data, 1 to 9998.</param>
    public DateOnly For(int year) => new(year + 1, Month, Day);
}
