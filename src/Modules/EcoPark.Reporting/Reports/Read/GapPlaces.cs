using EcoPark.Documents.Report;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports.Versions;
using EcoPark.Standards.Definitions;

namespace EcoPark.Reporting.Reports.Read;

/// <summary>Names what is missing, and where it is filled in.</summary>
internal static class GapPlaces
{
    public static ReportGap Of(string section, string code, ReportBasis basis, ReportSources sources)
    {
        var plain = Plain(code);
        var origin = basis.Origins.GetValueOrDefault($"{plain}@{basis.Assessed.Year}")
            ?? basis.Origins.Where(pair => pair.Key.StartsWith(plain + "@", StringComparison.Ordinal)).OrderBy(pair => pair.Key, StringComparer.Ordinal).LastOrDefault().Value;
        if (sources.Library.Items.TryFindItem(plain, out var item))
        {
            return new ReportGap(section, code, item.Name)
            {
                Origin = origin?.Words ?? new LocalText("数据填报", "Data collection"),
                Address = origin?.Address ?? $"/p/{basis.Park.Key}/y/{basis.Assessed.Year}/completeness",
            };
        }

        return new ReportGap(section, code, FigureNames.Of(plain, sources)) { Origin = origin?.Words, Address = origin?.Address };
    }

    // A gap may name the year it is of, or the form in which the figure was wanted.
    private static string Plain(string code) => code.Split('@', ':')[0];
}
