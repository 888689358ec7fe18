using System.Globalization;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Standards;

/// <summary>Worked examples that the definitions do not reproduce, each at its line of its file.</summary>
internal static class ExampleFaults
{
    public static IEnumerable<Problem> Of(Standard standard, IReadOnlyList<SourceFile> files, Catalogue items)
    {
        var problems = standard.Indicators.SelectMany(indicator =>
            WorkedExampleCheck.Problems(standard with { Indicators = [indicator] }, items).Select(problem => (indicator.Number, Problem: problem))).ToList();
        if (problems.Count == 0)
        {
            yield break;
        }

        var examples = files.Select(Examples).OfType<KeyValuePair<int, JsonNode.List>>().DistinctBy(entry => entry.Key).ToDictionary();
        foreach (var (number, problem) in problems)
        {
            var place = examples.TryGetValue(number, out var list) && IndexOf(problem.Place) is { } index && index < list.Elements.Count
                ? list.Elements[index].Place.ToString()
                : problem.Place;
            yield return problem with { Place = place };
        }
    }

    private static KeyValuePair<int, JsonNode.List>? Examples(SourceFile file)
    {
        var parsed = StrictJson.Parse(file.Bytes.Span, file.Path);
        return parsed.Value is JsonNode.Map map
            && map.TryGet("number", out var node) && node is JsonNode.Number number
            && int.TryParse(number.Raw, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && map.TryGet("examples", out var examples) && examples is JsonNode.List list
            ? new(value, list)
            : null;
    }

    // The place ends in examples[3].
    private static int? IndexOf(string place)
    {
        var open = place.LastIndexOf('[');
        return open >= 0 && int.TryParse(place.AsSpan(open + 1).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }
}
