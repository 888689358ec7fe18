using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Standards.Findings;

/// <summary>Items whose numbers carry different statements of the same kind in the years that indicators compare.</summary>
internal static class Mixed
{
    public static IEnumerable<(DataItem Item, string Shown)> Within(PlausibilityFacts facts, Func<SeriesValue.Number, string?> statement)
    {
        var used = facts.Evaluation.Indicators.SelectMany(result => result.Trace.Inputs).Select(input => input.Input).Distinct()
            .GroupBy(input => input.Code, StringComparer.Ordinal);
        foreach (var group in used)
        {
            var stated = group.Select(input => (input.Year, Said: facts.Given(input.Code, input.Year) is { } given ? statement(given) : null))
                .Where(pair => pair.Said is not null).OrderBy(pair => pair.Year).ToList();
            if (stated.Select(pair => pair.Said).Distinct().Count() > 1 && facts.Items.TryFindItem(group.Key, out var item))
            {
                yield return (item, string.Join("，", stated.Select(pair => $"{pair.Year} {pair.Said}")));
            }
        }
    }
}
