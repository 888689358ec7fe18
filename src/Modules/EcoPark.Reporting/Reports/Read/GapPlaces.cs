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
        var gap = new ReportGap(section, code, FigureNames.Of(plain, sources));
        if (basis.Places.TryGetValue(plain, out var place))
        {
            return gap with { Origin = Words(place), Address = place.Address ?? place.RegisterAddress };
        }

        return sources.Library.Items.TryFindItem(plain, out _)
            ? gap with { Origin = new LocalText("数据填报", "Data collection"), Address = $"/p/{basis.Park.Key}/y/{basis.Assessed.Year}/completeness" }
            : gap;
    }

    private static LocalText Words(FigurePlace place) => place.Office is { } office
        ? new LocalText($"{office}：{place.Form.Name.Zh}", $"{office}: {place.Form.Name.En}")
        : place.Form.Name;

    // A gap may name the year it is of, or the form in which the figure was wanted.
    private static string Plain(string code) => code.Split('@', ':')[0];
}
