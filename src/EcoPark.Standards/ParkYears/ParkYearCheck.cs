using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.ParkYears;

/// <summary>The rules between the members of a park-year, each reported at its place in the JSON file.</summary>
internal sealed class ParkYearCheck(StandardsLibrary library)
{
    private readonly ParkYearRules _rules = new(library);

    public void Check(ParkYear parkYear, MapReader map)
    {
        Report(map, "baseYear", ParkYearRules.Years(parkYear.ReportYear, parkYear.BaseYear));
        if (parkYear.Standard is { } code && _rules.Standard(code) is { } unknown)
        {
            Report(map, "standard", unknown);
            return;
        }

        CheckNumbers(parkYear, map);
        CheckOverrides(parkYear, map);
    }

    private static void Report(MapReader map, string member, Fault? fault)
    {
        if (fault is not null)
        {
            map.Report(map.Optional(member) ?? map.Node, fault);
        }
    }

    private void CheckNumbers(ParkYear parkYear, MapReader map)
    {
        var known = _rules.Candidates(parkYear.Standard).SelectMany(standard => standard.Indicators).Select(indicator => indicator.Number).ToHashSet();
        foreach (var (name, numbers) in new[] { ("selection", parkYear.Selection), ("previousSelection", parkYear.PreviousSelection) })
        {
            foreach (var number in (numbers ?? []).Where(number => !known.Contains(number)))
            {
                Report(map, name, new Fault("unknown-indicator",
                    $"{name} 中的 {number} 不是标准中的指标编号。", $"{number} in {name} is no indicator of the standard."));
            }
        }
    }

    private void CheckOverrides(ParkYear parkYear, MapReader map)
    {
        var decided = new HashSet<int>();
        foreach (var given in parkYear.LimitOverrides)
        {
            var twice = decided.Add(given.Indicator)
                ? null
                : new Fault("override-refused", $"指标 {given.Indicator} 给了两个替换限值；请只留一个。",
                    $"Two limits are given for indicator {given.Indicator}; keep one.");
            Report(map, "attributes", _rules.Override(given, parkYear) ?? twice);
        }
    }
}
