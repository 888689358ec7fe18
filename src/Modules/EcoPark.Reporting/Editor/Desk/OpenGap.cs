using EcoPark.Platform.Ui;
using EcoPark.Reporting.Editor.Paper;
using EcoPark.Reporting.Reports.Read;

namespace EcoPark.Reporting.Editor.Desk;

/// <summary>A figure that the text needs and nobody has given, where it is first needed.</summary>
public sealed record OpenGap(string Section, string Code, string Name, string? Origin, string? Address)
{
    /// <summary>The gaps of the paper as it stands now; where they are filled in is known from when it was read.</summary>
    public static IReadOnlyList<OpenGap> Of(DrawnReport drawn, PaperGround ground, IReadOnlyList<ReportGap> known)
    {
        var places = known.GroupBy(gap => gap.Code).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return
        [
            .. drawn.Sections.SelectMany(section => section.Missing.Select(code => (section.Id, Code: code))).DistinctBy(gap => gap.Code).Select(gap =>
            {
                var place = places.GetValueOrDefault(gap.Code);
                return new OpenGap(gap.Id, gap.Code, NameOf(gap.Code, ground), place?.Origin is { } origin ? Words.Say(origin.Zh, origin.En) : null, place?.Address);
            }),
        ];
    }

    private static string NameOf(string code, PaperGround ground)
    {
        var parts = code.Split('@');
        var name = ground.Library.Figures.TryFindList(parts[0], out var list) ? list.Name.Zh : ground.Drawer.Figures.NameOf(parts[0]);
        return parts.Length == 2 && parts[1] != ground.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) ? $"{name}（{parts[1]}）" : name;
    }
}
