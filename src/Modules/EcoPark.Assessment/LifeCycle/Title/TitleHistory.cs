using EcoPark.Assessment.LifeCycle.Rules;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Reading;

namespace EcoPark.Assessment.LifeCycle.Title;

/// <summary>What holds of all records: corrections applied, in the order of the days.</summary>
public sealed record TitleHistory
{
    private TitleHistory(IReadOnlyList<TitleRecord> holding) => (Holding, States) = (holding, [.. holding.Where(record => record.Kind == TitleRecordKind.State)]);

    /// <summary>The records that hold, oldest day first.</summary>
    public IReadOnlyList<TitleRecord> Holding { get; }

    public IReadOnlyList<TitleRecord> States { get; }

    public TitleRecord? Last => States.Count > 0 ? States[^1] : null;

    /// <summary>The state now; null: nothing is recorded.</summary>
    public string? State => Last?.State;

    /// <summary>The day of the naming that holds; null: not named, or no longer.</summary>
    public DateOnly? NamedOn => State == "withdrawn" ? null : States.LastOrDefault(record => record.State == "named")?.OnDay;

    /// <summary>The end of the last review that the title survived.</summary>
    public DateOnly? ReviewedOn => NamedOn is { } named ? States.LastOrDefault(record => record.State == "kept" && record.OnDay >= named)?.OnDay : null;

    /// <summary>Which review, or which application, papers are gathered for: 0 is the first.</summary>
    public int Round(string step) => step == "review" ? States.Count(record => record.State == "kept") : States.Count(record => record.State == "withdrawn");

    public IEnumerable<TitleRecord> OfYear(int year, TitleRecordKind kind) => Holding.Where(record => record.Year == year && record.Kind == kind);

    public static TitleHistory Of(IReadOnlyList<TitleRecord> records)
    {
        var byId = records.ToDictionary(record => record.Id);
        var replaced = records.Select(record => record.Supersedes).OfType<Guid>().ToHashSet();
        return new TitleHistory([.. records.Where(record => !replaced.Contains(record.Id) && !record.IsAnnulled)
            .OrderBy(record => record.OnDay).ThenBy(record => First(record, byId).RecordedAt).ThenBy(record => First(record, byId).Id)]);
    }

    /// <summary>What the measures do not allow in this sequence of states.</summary>
    public IReadOnlyList<Problem> Faults(TitleRules rules)
    {
        var problems = new List<Problem>();
        string? from = null;
        foreach (var record in States)
        {
            problems.AddRange(Faults(rules, from, record));
            from = record.State;
        }

        return problems;
    }

    private static IEnumerable<Problem> Faults(TitleRules rules, string? from, TitleRecord record)
    {
        var (before, now) = (Word(rules, from), Word(rules, record.State));
        var regime = rules.Regime(record.Regime);
        var steps = rules.From(from).Where(step => step.Regimes.Contains(record.Regime)).ToList();
        if (regime?.From is { } first && record.OnDay < first)
        {
            yield return new Problem("title-regime", "regime", $"{Dates.Table(record.OnDay)} 早于{regime.Zh}（{regime.Number}）的 {Dates.Table(first)}；请改日期或按前一办法登记。",
                $"{Dates.Table(record.OnDay)} is before {Dates.Table(first)}, the day of {regime.En} ({regime.Number}); change the day or record it under the measures before.");
        }

        if (steps.Find(step => step.To == record.State) is not { } step)
        {
            var ways = steps.ConvertAll(way => Word(rules, way.To));
            yield return new Problem("title-transition", "state",
                $"按{regime?.Zh}不能从“{before.Zh}”到“{now.Zh}”；可以到：{(ways.Count == 0 ? "无" : string.Join("、", ways.Select(way => way.Zh)))}。",
                $"Under {regime?.En} '{before.En}' cannot become '{now.En}'; it can become: {(ways.Count == 0 ? "nothing" : string.Join(", ", ways.Select(way => way.En)))}.");
        }
        else if (step.Results.Count > 0 && (record.Result is null || !step.Results.Contains(record.Result)))
        {
            var bands = step.Results.Select(rules.Band).OfType<ScoreBand>().ToList();
            yield return new Problem("title-result", "result", $"从“{before.Zh}”到“{now.Zh}”须写明复查结论：{string.Join("、", bands.Select(band => band.Zh))}。",
                $"From '{before.En}' to '{now.En}' the result of the review is needed: {string.Join(", ", bands.Select(band => band.En))}.");
        }
        else if (step.Results.Count == 0 && record.Result is not null)
        {
            yield return new Problem("title-result", "result", $"从“{before.Zh}”到“{now.Zh}”没有复查结论；请去掉。", $"From '{before.En}' to '{now.En}' there is no review result; leave it out.");
        }
    }

    private static (string Zh, string En) Word(TitleRules rules, string? code) => code is null ? ("未登记", "nothing recorded") : rules.State(code) is { } state ? (state.Zh, state.En) : (code, code);

    // A corrected record keeps the place of the first one among those of its day.
    private static TitleRecord First(TitleRecord record, Dictionary<Guid, TitleRecord> byId)
    {
        while (record.Supersedes is { } before && byId.TryGetValue(before, out var earlier))
        {
            record = earlier;
        }

        return record;
    }
}
