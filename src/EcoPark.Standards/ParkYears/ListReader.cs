using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.ParkYears;

/// <summary>Reads <c>lists</c> of the input contract.</summary>
internal sealed class ListReader(FigureCatalogue figures)
{
    public ImmutableSortedDictionary<string, ImmutableArray<ImmutableSortedDictionary<string, string>>> Read(MapReader map)
    {
        var lists = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<ImmutableSortedDictionary<string, string>>>(StringComparer.Ordinal);
        foreach (var (code, node) in map.Entries("lists"))
        {
            if (!figures.TryFindList(code, out var list))
            {
                map.Report(node, "unknown-list", $"目录里没有名录“{code}”。", $"The catalogue has no list '{code}'.");
            }
            else if (node is not JsonNode.List elements)
            {
                map.Report(node, "wrong-type", $"名录“{code}”应是数组。", $"The list '{code}' must be an array.");
            }
            else
            {
                lists[code] = [.. elements.Elements.Select(element => Record(new MapReader(element, map.Problems), list))];
            }
        }

        return lists.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, string> Record(MapReader map, FigureList list)
    {
        var record = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var column in list.Columns)
        {
            var node = map.Optional(column.Code);
            var text = column.Kind == "number" && node is JsonNode.Number number ? number.Raw : map.TextOf(node);
            if (text is not null)
            {
                record[column.Code] = text;
            }
        }

        map.Done();
        return record.ToImmutable();
    }
}
