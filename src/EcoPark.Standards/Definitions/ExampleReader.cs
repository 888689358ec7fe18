using System.Globalization;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Definitions;

/// <summary>Reads the worked examples of an indicator; years that no park-year could have are refused here.</summary>
internal sealed class ExampleReader(Standard standard, Catalogue items)
{
    private static readonly string[] Verdicts = ["met", "not-met", "missing", "not-computable", "not-applicable"];

    public WorkedExample Read(MapReader map)
    {
        var verdict = map.Text("verdict");
        if (!Verdicts.Contains(verdict))
        {
            map.Report(map.Node, "unknown-verdict", $"不认识结论“{verdict}”。", $"Unknown verdict '{verdict}'.");
        }

        var example = new WorkedExample
        {
            Origin = map.Text("origin"),
            ReportYear = map.Whole("reportYear"),
            BaseYear = map.Whole("baseYear"),
            Inputs = Inputs(map),
            Attributes = Attributes(map),
            Value = map.OptionalExact("value"),
            Verdict = verdict,
        };
        map.Done();
        if (!ParkYearRules.IsYear(example.ReportYear) || !ParkYearRules.IsYear(example.BaseYear) || example.BaseYear >= example.ReportYear)
        {
            map.Report(map.Node, "wrong-example", "算例的基准年须早于报告年，且都是年份。", "The base year of an example is a year before its report year.");
        }

        return example;
    }

    private Dictionary<FormulaInput, Rational> Inputs(MapReader map)
    {
        var inputs = new Dictionary<FormulaInput, Rational>();
        foreach (var (code, years) in map.Entries("series"))
        {
            if (!items.TryFindItem(code, out _))
            {
                map.Report(years, "unknown-item", $"数据项目录里没有“{code}”。", $"The catalogue has no item '{code}'.");
            }

            foreach (var (year, node) in Years(map, years))
            {
                var text = node is JsonNode.Number number ? number.Raw : (node as JsonNode.Text)?.Value;
                if (int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var calendar)
                    && ParkYearRules.IsYear(calendar) && RationalText.TryParse(text, out var value))
                {
                    inputs[new FormulaInput(code, calendar)] = value;
                }
                else
                {
                    map.Report(node, "wrong-example", "算例的年份或数值不对。", "The year or the number of the example is wrong.");
                }
            }
        }

        return inputs;
    }

    private static IReadOnlyList<KeyValuePair<string, JsonNode>> Years(MapReader map, JsonNode node)
    {
        if (node is JsonNode.Map years)
        {
            return years.Members;
        }

        map.Report(node, "wrong-example", "算例的数据应是“年份: 值”的对象。", "The data of an example are an object of year: value.");
        return [];
    }

    private Dictionary<string, string> Attributes(MapReader map)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, node) in map.Entries("attributes"))
        {
            var value = map.TextOf(node) ?? "";
            var known = standard.Attributes.FirstOrDefault(attribute => attribute.Code == code);
            if (node is JsonNode.Text && (known is null || known.Values.All(candidate => candidate.Key != value)))
            {
                map.Report(node, "unknown-attribute", $"standard.json 没有定义 {code} = {value}。", $"standard.json does not define {code} = {value}.");
            }

            attributes[code] = value;
        }

        return attributes;
    }
}
