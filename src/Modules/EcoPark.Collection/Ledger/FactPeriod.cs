using System.Globalization;

namespace EcoPark.Collection.Ledger;

/// <summary>The time a value is about: a year, a month or a day.</summary>
public readonly record struct FactPeriod
{
    private FactPeriod(string text, int year) => (Text, Year) = (text, year);

    public string Text { get; }

    public int Year { get; }

    public static FactPeriod OfYear(int year) => new(year.ToString(CultureInfo.InvariantCulture), year);

    public static FactPeriod OfMonth(int year, int month) => new(string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}"), year);

    public static FactPeriod OfDay(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Year);
}
