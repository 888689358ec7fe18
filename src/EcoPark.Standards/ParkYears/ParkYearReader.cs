using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.ParkYears;

/// <summary>
/// Reads the JSON input contract of <c>ecopark evaluate</c>. Every problem of the file is reported, each with line,
/// column and path; a file with any problem gives no park-year.
/// </summary>
public sealed class ParkYearReader(StandardsLibrary library)
{
    private static readonly string[] ProfileMembers =
        ["name", "address", "postcode", "level", "type", "typeNote", "phone", "email", "status", "contact", "fillDate", "shortName", "province", "city"];

    /// <summary>Reads one file.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="file">Its name, for messages.</param>
    public Result<ParkYear> Read(ReadOnlySpan<byte> utf8, string file)
    {
        var parsed = StrictJson.Parse(utf8, file);
        if (!parsed.IsOk)
        {
            return Result<ParkYear>.Failed(parsed.Problems);
        }

        var problems = new List<Problem>();
        var parkYear = ParkYear(new MapReader(parsed.Value, problems));
        return problems.Count > 0 ? Result<ParkYear>.Failed(problems) : parkYear;
    }

    private ParkYear ParkYear(MapReader map)
    {
        var values = new SeriesValueReader(library);
        var attributes = new ParkAttributesReader(library).Read(map);
        var parkYear = new ParkYear
        {
            ParkName = Name(map),
            Standard = map.OptionalText("standard"),
            ReportYear = Year(map, "reportYear"),
            BaseYear = Year(map, "baseYear"),
            IsDemo = map.Flag("demo"),
            Attributes = attributes.Values,
            DominantIndustryShare = attributes.DominantIndustryShare,
            LimitOverrides = attributes.Overrides,
            Selection = Numbers(map, "selection"),
            PreviousSelection = Numbers(map, "previousSelection"),
            SelectionChangeReason = map.OptionalText("selectionChangeReason"),
            Series = values.Series(map),
            Figures = values.Figures(map),
            Lists = new ListReader(library.Figures).Read(map),
            Texts = Texts(map, "texts", null),
            Profile = Texts(map, "profile", ProfileMembers),
        };
        map.Done();
        new ParkYearCheck(library).Check(parkYear, map);
        return parkYear;
    }

    private static string Name(MapReader map)
    {
        if (map.Required("park") is not { } node)
        {
            return "";
        }

        var park = new MapReader(node, map.Problems);
        var name = park.Text("name");
        park.Done();
        if (park.Optional("name") is JsonNode.Text && name.Trim().Length == 0)
        {
            park.Report(node, "empty-name", "park.name 是空的；请填写园区名称。", "park.name is empty; give the park's name.");
        }

        return name;
    }

    private static int Year(MapReader map, string name)
    {
        var node = map.Required(name);
        var before = map.Problems.Count;
        var year = map.WholeOf(node) ?? 0;
        if (node is not null && map.Problems.Count == before && !ParkYearRules.IsYear(year))
        {
            map.Report(node, "not-a-year", $"{name} 的值 {year} 不是 {ParkYearRules.FirstYear}–{ParkYearRules.LastYear} 之间的年份。",
                $"{name} is {year}, not a year from {ParkYearRules.FirstYear} to {ParkYearRules.LastYear}.");
        }

        return year;
    }

    // Absent or empty: not known.
    private static ImmutableSortedSet<int>? Numbers(MapReader map, string name)
    {
        var elements = map.Elements(name);
        return elements.Count == 0 ? null : [.. elements.Select(map.WholeOf).OfType<int>()];
    }

    private static ImmutableSortedDictionary<string, string> Texts(MapReader map, string name, string[]? known)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, node) in map.Entries(name))
        {
            if (known is not null && !known.Contains(key))
            {
                map.Report(node, "unknown-member", $"{name} 不认识“{key}”；可用：{string.Join("、", known)}。",
                    $"{name} has no member '{key}'; known: {string.Join(", ", known)}.");
            }

            if (node is not JsonNode.Nothing && map.TextOf(node) is { } text)
            {
                texts[key] = text;
            }
        }

        return texts.ToImmutable();
    }
}
