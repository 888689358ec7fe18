using System.Globalization;
using System.Text;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.Tests.InputWorkbook;

/// <summary>A park-year as canonical text, because records with collections compare by reference.</summary>
internal static class ParkYearText
{
    public static string Of(ParkYear parkYear, bool withSources)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{parkYear.ParkName}|{parkYear.Standard}|{parkYear.ReportYear}|{parkYear.BaseYear}|{parkYear.IsDemo}|{parkYear.DominantIndustryShare}");
        text.AppendLine(Set(parkYear.Selection)).AppendLine(Set(parkYear.PreviousSelection)).AppendLine(parkYear.SelectionChangeReason);
        text.AppendLine(string.Join(';', parkYear.LimitOverrides));
        text.AppendLine(string.Join(';', parkYear.Attributes)).AppendLine(string.Join(';', parkYear.Profile)).AppendLine(string.Join(';', parkYear.Texts));
        foreach (var (name, table) in new[] { ("series", parkYear.Series), ("figures", parkYear.Figures) })
        {
            foreach (var (code, years) in table)
            {
                foreach (var (year, value) in years)
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"{name} {code} {year}: {(withSources ? value : WithoutSource(value))}");
                }
            }
        }

        foreach (var (code, records) in parkYear.Lists)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"list {code}: {string.Join(" / ", records.Select(record => string.Join(';', record)))}");
        }

        return text.ToString();
    }

    private static SeriesValue WithoutSource(SeriesValue value) => value switch
    {
        SeriesValue.Number number => number with { Source = null },
        SeriesValue.Text text => text with { Source = null },
        _ => value,
    };

    private static string Set(IEnumerable<int>? numbers) => numbers is null ? "null" : $"[{string.Join(',', numbers)}]";
}
