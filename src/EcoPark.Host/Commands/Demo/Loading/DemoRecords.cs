using System.Globalization;
using System.Text.Json;
using EcoPark.Registry.Registers.Declarations;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>The records of all registers, from the sample files.</summary>
internal sealed class DemoRecords(DemoFiles files)
{
    private const string Honours = "honours";
    private const string Series = "economic-series";
    private readonly JsonElement _registers = files["registers"];
    private readonly JsonElement _lists = files["park-2019"].GetProperty("lists");

    public IEnumerable<DemoRecord> All() =>
        [.. Certificates(), .. ParkHonours(), .. Quarters(), .. Years(), .. FirstQuarter(), .. Publicity(), .. Milestones(), .. Disclosures(), .. new DemoPlans(files).All(), .. _registers.Rows("records").Select(Written)];

    // A certificate that another one followed has ended; the last one of a firm holds.
    private IEnumerable<DemoRecord> Certificates()
    {
        var last = files["registry"].Rows(Honours).GroupBy(row => (row.Text("kind"), row.Text("enterprise")))
            .ToDictionary(group => group.Key, group => group.Max(row => row.Text("validFrom")));
        foreach (var row in files["registry"].Rows(Honours))
        {
            var kind = _registers.GetProperty("certificates").GetProperty(row.Text("kind"));
            var isLast = last[(row.Text("kind"), row.Text("enterprise"))] == row.Text("validFrom");
            yield return new DemoRecord(Honours, isLast ? "granted" : "ended", Values(
                ("name", row.Text("zh")), ("kind", kind.Text("kind")), ("level", kind.Text("level")), ("granted", row.Text("validFrom")), ("authority", kind.Text("authority")),
                ("number", row.Text("number")), ("until", row.TextOrNull("validUntil") ?? RecordReading.NotApplicableMark + kind.Text("reason"))))
            {
                Enterprise = row.Text("enterprise"),
                Evidence = "certificate",
                Note = isLast ? null : _registers.Text("renewed"),
            };
        }
    }

    private IEnumerable<DemoRecord> ParkHonours()
    {
        var words = _registers.GetProperty("parkHonours");
        return _lists.Rows("economy.honours").Select(row => new DemoRecord(Honours, "granted", Values(
            ("name", row.Text("name")), ("kind", words.GetProperty("kinds").Text(row.Text("name"))), ("level", words.GetProperty("levels").Text(row.Text("level"))),
            ("granted", row.Text("date")), ("authority", words.Text("authority")), ("until", RecordReading.NotApplicableMark + words.Text("reason"))))
        { Evidence = "certificate" });
    }

    private IEnumerable<DemoRecord> Quarters() => files["registry"].Rows("quarters").SelectMany(row => row.Rows("values").Select((value, index) =>
        Value(ItemOf(row.Text("figure")), row.GetProperty("year").GetInt32(), $"q{index + 1}", value.GetString())));

    // The office's annual values, where the register knows the figure.
    private IEnumerable<DemoRecord> Years() => files["park-2019"].GetProperty("figures").EnumerateObject()
        .Where(figure => figure.Name.StartsWith("economy.", StringComparison.Ordinal) && EconomicItems.Contains(ItemOf(figure.Name)))
        .SelectMany(figure => figure.Value.EnumerateObject().Select(year =>
            Value(ItemOf(figure.Name), int.Parse(year.Name, CultureInfo.InvariantCulture), "year", year.Value.GetProperty("value").GetRawText())));

    private IEnumerable<DemoRecord> FirstQuarter() => _registers.Rows("quarters2020").Select(row =>
        Value(row.Text("item"), _registers.GetProperty("series").GetProperty("provisionalFrom").GetInt32(), "q1", row.Text("value")));

    private IReadOnlySet<string> EconomicItems => _economicItems ??= Registry.Registers.Declared.EconomicSeries.Declaration.Figures
        .Select(figure => ItemOf(figure.Figure)).ToHashSet(StringComparer.Ordinal);

    private IReadOnlySet<string>? _economicItems;

    private DemoRecord Value(string item, int year, string period, string? value)
    {
        var series = _registers.GetProperty("series");
        var restated = _registers.GetProperty("restated");
        var isRestated = period == "year" && restated.Text("item") == item && restated.GetProperty("year").GetInt32() == year;
        var stage = year >= series.GetProperty("provisionalFrom").GetInt32() ? "provisional" : isRestated ? "restated" : "final";
        return new DemoRecord(Series, stage, Values(("item", item), ("year", $"{year}"), ("period", period), ("scope", "town"), ("value", value), ("price", "current"), ("source", series.Text("source"))))
        {
            Note = isRestated ? restated.Text("reason") : null,
        };
    }

    private IEnumerable<DemoRecord> Publicity() => _lists.Rows("events.publicity").Select(row => new DemoRecord("events", "proven", Values(
        ("name", row.Text("name")), ("kind", "publicity"), ("date", row.Text("date")), ("place", row.Text("place")), ("participants", row.Number("participants")), ("counted", "是")))
    { Evidence = "photo" });

    private IEnumerable<DemoRecord> Milestones() => _lists.Rows("mechanism.milestones").Select(row => new DemoRecord("milestones", "done", Values(
        ("name", row.Text("name")), ("kind", _registers.GetProperty("milestoneKinds").Text(row.Text("kind"))), ("date", row.Text("date"))))
    { Evidence = "proof" });

    // What the key enterprises published of the last year, on working days before the middle of March.
    private IEnumerable<DemoRecord> Disclosures()
    {
        var words = _registers.GetProperty("disclosures");
        var firms = files["registry"].Rows("enterprises").Where(row => row.GetProperty("keyDischarger").GetBoolean()).Select(row => row.Text("uscc")).Order(StringComparer.Ordinal);
        return firms.Select((uscc, index) => new DemoRecord("enterprise-disclosures", "published", Values(
            [("kind", "annual"), ("year", words.Text("year")), ("disclosed", words.Rows("days").ElementAt(index % words.Rows("days").Count()).GetString()), ("link", words.Text("address") + uscc),
            .. words.GetProperty("blocks").EnumerateObject().Select(block => (block.Name, block.Value.GetString()))])) { Enterprise = uscc, Evidence = "screenshot" });
    }

    private static DemoRecord Written(JsonElement row) => new(row.Text("register"), row.Text("stage"),
        row.GetProperty("values").EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetString(), StringComparer.Ordinal))
    {
        Enterprise = row.TextOrNull("subject"),
        Evidence = row.TextOrNull("evidence") ?? (row.Text("register") == Honours && row.Text("stage") == "granted" ? "certificate" : null),
        Since = row.TextOrNull("since") is { } since ? DateTime.Parse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal) : null,
        Note = row.TextOrNull("note"),
        IsOwned = row.TryGetProperty("owner", out _),
    };

    private static string ItemOf(string figure) => figure[(figure.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private static Dictionary<string, string?> Values(params IEnumerable<(string Field, string? Value)> values) =>
        values.ToDictionary(value => value.Field, value => value.Value, StringComparer.Ordinal);
}
