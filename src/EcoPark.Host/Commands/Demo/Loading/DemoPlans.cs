using System.Text.Json;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>Projects, policies and the plan of the next stage as records, from the lists and figures of the last year's file.</summary>
internal sealed class DemoPlans(DemoFiles files)
{
    private const string Year = "2019";
    private readonly JsonElement _lists = files["park-2019"].GetProperty("lists");
    private readonly JsonElement _figures = files["park-2019"].GetProperty("figures");
    private readonly JsonElement _words = files["registers"].GetProperty("plan");

    public IEnumerable<DemoRecord> All() => [.. Projects(), .. Policies(), .. Targets(), .. Names(), .. Tasks()];

    private IEnumerable<DemoRecord> Projects() =>
    [
        .. _lists.Rows("chains.lead_signed_list").Select(row => Project(row, "signed", "lead", "contract")),
        .. _lists.Rows("chains.lead_completed_list").Select(row => Project(row, "completed", "lead", "acceptance")),
        .. _lists.Rows("chains.second_completed_list").Select(row => Project(row, "completed", "second", "acceptance")),
        .. _lists.Rows("problems.postponed_list").Select(row => new DemoRecord("projects", "postponed", Values(
            ("name", row.Text("name")), ("industry", "other"), ("size", "minor"), ("foreign", "否"), ("postponed", _words.Text("postponed")), ("reason", _words.GetProperty("reasons").Text(row.Text("reason")))))),
    ];

    private static DemoRecord Project(JsonElement row, string step, string industry, string evidence) => new("projects", step == "completed" ? "operating" : step, Values(
        ("name", row.Text("name")), ("industry", industry), ("size", "major"), ("foreign", "否"), ("investment", row.Number("investment")), (step, row.Text("date")))) { Evidence = evidence };

    private IEnumerable<DemoRecord> Policies() =>
    [
        new("policies", "effective", Values(("name", Figure("mechanism.policy")), ("kind", "policy"), ("date", _words.Text("policyDate")), ("articles", Figure("mechanism.policy_articles")))) { Evidence = "document" },
        new("policies", "effective", Values(("name", _words.Text("powers")), ("kind", "power"), ("date", _words.Text("powersDate")), ("items", Figure("mechanism.powers_received")))) { Evidence = "document" },
    ];

    // A range is one record: the upper end stands beside the lower.
    private IEnumerable<DemoRecord> Targets()
    {
        foreach (var code in _words.Rows("targets").Select(code => code.GetString() ?? ""))
        {
            var value = Figure(code);
            var upper = code.EndsWith("_min", StringComparison.Ordinal) ? Figure(code.Replace("_min", "_max", StringComparison.Ordinal)) : null;
            var isText = _figures.GetProperty(code).GetProperty(Year).GetProperty("value").ValueKind == JsonValueKind.String;
            yield return new DemoRecord("plan", "planned", Values(("name", isText ? value : _words.Text("target")), ("year", Year), ("kind", "target"), ("figure", code.Replace('.', '-')),
                ("relation", upper is null ? null : "range"), ("target", isText ? null : value), ("upper", upper), ("words", isText ? value : null), ("deadline", _words.Text("deadline"))));
        }
    }

    private IEnumerable<DemoRecord> Names() => _words.GetProperty("lists").EnumerateObject().SelectMany(list => _lists.Rows(list.Name)
        .Select(row => new DemoRecord("plan", "planned", Values(("name", row.Text("name")), ("year", Year), ("kind", list.Value.GetString())))));

    private IEnumerable<DemoRecord> Tasks() => _lists.Rows("plan.tasks").Select((row, index) => new DemoRecord("plan", index % 2 == 0 ? "running" : "planned", Values(
        ("name", row.Text("name")), ("year", Year), ("kind", "task"), ("words", row.Text("target")), ("office", row.Text("owner")), ("deadline", row.Text("due")), ("progress", index % 2 == 0 ? "25" : null))) { IsOwned = true });

    private string? Figure(string code)
    {
        var value = _figures.GetProperty(code).GetProperty(Year).GetProperty("value");
        return value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
    }

    private static Dictionary<string, string?> Values(params IEnumerable<(string Field, string? Value)> values) =>
        values.Where(value => value.Value is not null).ToDictionary(value => value.Field, value => value.Value, StringComparer.Ordinal);
}
