using System.Text;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Tests;

namespace EcoPark.Fuzz.Targets;

/// <summary>Input files: what is accepted is evaluated by every set and written.</summary>
internal sealed class ParkYearTarget : FuzzTarget
{
    private readonly ParkYearReader _reader = new(Repository.Library);
    private readonly Evaluator _evaluator = new(Repository.Library.Items);

    public override string Name => "park-year";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        .. Enumerable.Range(1, 12).Select(number => Repository.Vector($"hj274-cases/case-{number:00}.input.json")),
        Repository.Vector("hj274-cases/reference.input.json"),
        Encoding.UTF8.GetBytes("""
            {"park": {"name": "示例"}, "reportYear": 2200, "baseYear": 1900, "demo": true, "profile": {"city": "示例市"}, "texts": {"a": "b"},
             "attributes": {"waterRegion": "other", "dominantIndustryShare": 0.8, "limitOverrides": [{"indicator": 11, "limit": 0.42, "evidence": "e"}]},
             "selection": [7], "previousSelection": [], "selectionChangeReason": "r", "figures": {}, "lists": {},
             "series": {"cod": {"2200": {"value": 1, "source": "s", "scope": "a", "basis": "current", "changeReason": "c", "state": "approved"}, "1900": {"notApplicable": "n"}},
              "industrial_value_added": {"2200": 999999999999999999.999999999999, "2197": 0.000000000001, "1900": 7}}}
            """),
    ];

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "\"2019\": ", "\"cod\": {", "\"value\": ", "{\"notApplicable\": \"n\"}", "\"attributes\": {", "\"selection\": [", "\"dominantIndustryShare\": 0.9", "\"limitOverrides\": [",
        "\"standard\": \"zero-carbon-park-2025\"", "\"standard\": null", "1900", "2200", "2014", "null", "{}", "[]", "0", "-1", "-", ", ", "}", "]", "{\"value\": 1, \"basis\": \"current\"}",
    ];

    public override string Run(byte[] input)
    {
        var read = _reader.Read(input, "in.json");
        if (!read.IsOk)
        {
            return Refused(read.Problems, "in.json");
        }

        var outcome = new StringBuilder("ok");
        foreach (var standard in Repository.Library.Standards.Values)
        {
            var evaluation = _evaluator.Evaluate(read.Value, standard);
            using var document = System.Text.Json.JsonDocument.Parse(EvaluationJson.Write(evaluation, "in.json", chinese: true));
            outcome.AppendJoin(' ', evaluation.Findings.Concat(evaluation.Violations).Select(finding => finding.Code).Distinct())
                .AppendJoin(' ', evaluation.Indicators.Select(result => result.Reason?.Code).Distinct());
        }

        return outcome.ToString();
    }
}
