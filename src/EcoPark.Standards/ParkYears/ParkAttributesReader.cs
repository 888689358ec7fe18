using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.ParkYears;

/// <summary>Reads <c>attributes</c> of the input contract.</summary>
internal sealed class ParkAttributesReader(StandardsLibrary library)
{
    public sealed record Attributes(
        ImmutableSortedDictionary<string, string> Values, Rational? DominantIndustryShare, ImmutableArray<LimitOverride> Overrides);

    public Attributes Read(MapReader map)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (map.Optional("attributes") is not { } node)
        {
            return new Attributes(values.ToImmutable(), null, []);
        }

        var inner = new MapReader(node, map.Problems);
        foreach (var attribute in library.Standards.Values.SelectMany(standard => standard.Attributes).DistinctBy(known => known.Code))
        {
            if (inner.OptionalText(attribute.Code) is not { } value)
            {
                continue;
            }

            if (attribute.Values.All(known => known.Key != value))
            {
                var known = string.Join(", ", attribute.Values.Select(candidate => candidate.Key));
                inner.Report(inner.Optional(attribute.Code) ?? node, "unknown-region",
                    $"{attribute.Name.Zh}“{value}”不认识；可用：{known}。", $"{attribute.Code} '{value}' is unknown; known: {known}.");
            }

            values[attribute.Code] = value;
        }

        var share = Share(inner);
        var overrides = inner.Elements("limitOverrides").Select(element => Override(new MapReader(element, map.Problems))).ToImmutableArray();
        inner.Done();
        return new Attributes(values.ToImmutable(), share, overrides);
    }

    private static Rational? Share(MapReader map)
    {
        var node = map.Optional("dominantIndustryShare");
        if (node is null || SeriesValueReader.Exact(map, node) is not { } share)
        {
            return null;
        }

        if (ParkYearRules.DominantIndustryShare(share) is { } fault)
        {
            map.Report(node, fault);
        }

        return share;
    }

    private static LimitOverride Override(MapReader map)
    {
        var indicator = map.Whole("indicator");
        var node = map.Required("limit");
        var limit = node is null ? null : SeriesValueReader.Exact(map, node);
        var evidence = map.Text("evidence");
        if (evidence.Trim().Length == 0)
        {
            map.Report(map.Node, "missing-evidence", "替换限值需要 evidence（依据文件）。", "A limit override needs its evidence.");
        }

        map.Done();
        return new LimitOverride(indicator, limit ?? Rational.Zero, evidence);
    }
}
