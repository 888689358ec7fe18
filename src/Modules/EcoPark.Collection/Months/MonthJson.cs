using System.Text.Json;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;

namespace EcoPark.Collection.Months;

/// <summary>Months as a program gives them. A value that is neither text, number, null nor 不涉及 is refused, never guessed.</summary>
internal static class MonthJson
{
    private static readonly string[] Members = ["item", "month", "value", "unit", "notApplicable", "seen"];

    public static Result<IReadOnlyList<MonthEntry>> Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Array)
        {
            return Shape("", "请求体应是数组：[{\"item\": \"fresh_water\", \"month\": 4, \"value\": \"31.2\", \"unit\": \"万立方米\"}]。",
                "The body must be an array: [{\"item\": \"fresh_water\", \"month\": 4, \"value\": \"31.2\", \"unit\": \"万立方米\"}].");
        }

        var entries = new List<MonthEntry>();
        var problems = new List<Problem>();
        foreach (var (element, index) in body.EnumerateArray().Select((element, index) => (element, index)))
        {
            if (Fault(element) is { } fault)
            {
                problems.Add(Shape($"[{index}]", fault.Zh, fault.En));
            }
            else
            {
                entries.Add(Entry(element) with { Place = $"[{index}]" });
            }
        }

        return problems.Count > 0 ? Result<IReadOnlyList<MonthEntry>>.Failed(problems) : Result<IReadOnlyList<MonthEntry>>.Of(entries);
    }

    private static (string Zh, string En)? Fault(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || Text(element, "item") is null || !element.TryGetProperty("month", out var month) || !month.TryGetInt32FromNumber(out _))
        {
            return ("每项须有 item（文本）和 month（1 到 12 的整数）。", "Each entry needs item (a text) and month (a whole number from 1 to 12).");
        }

        if (element.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !Members.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            return ($"不认识“{unknown}”；可用：{string.Join("、", Members)}。", $"'{unknown}' is not known; use {string.Join(", ", Members)}.");
        }

        var hasReason = element.TryGetProperty("notApplicable", out var reason);
        var hasValue = element.TryGetProperty("value", out var value);
        var good = hasReason != hasValue && (!hasReason || reason.ValueKind == JsonValueKind.String) && (!hasValue || value.ValueKind is JsonValueKind.Number or JsonValueKind.Null || !string.IsNullOrWhiteSpace(Text(element, "value")))
            && (!element.TryGetProperty("unit", out var unit) || unit.ValueKind is JsonValueKind.String or JsonValueKind.Null)
            && (!element.TryGetProperty("seen", out var seen) || (seen.ValueKind == JsonValueKind.Number && seen.TryGetInt64(out _)));
        return good ? null : ("须有 value（非空文本、数或 null，null 为撤回）或 notApplicable（原因）之一；unit 是文本，seen 是整数。",
            "Give either value (a text that is not empty, a number, or null to take back) or notApplicable (the reason); unit is a text, seen a whole number.");
    }

    private static MonthEntry Entry(JsonElement element) => new(Text(element, "item") ?? "", element.GetProperty("month").GetInt32(), Value(element))
    {
        Seen = element.TryGetProperty("seen", out var seen) ? seen.GetInt64() : null,
    };

    // A number keeps the digits it was written with.
    private static EnteredValue? Value(JsonElement element) => Text(element, "notApplicable") is { } reason ? new EnteredValue.NotApplicable(reason)
        : element.GetProperty("value") is { ValueKind: not JsonValueKind.Null } value
            ? new EnteredValue.Given(value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.GetString() ?? "", Text(element, "unit")) : null;

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool TryGetInt32FromNumber(this JsonElement element, out int value)
    {
        value = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out value);
    }

    private static Problem Shape(string place, string zh, string en) => new("entries-shape", place, zh, en);
}
