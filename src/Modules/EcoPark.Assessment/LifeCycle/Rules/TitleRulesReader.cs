using System.Globalization;
using EcoPark.Assessment.Definitions;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Assessment.LifeCycle.Rules;

/// <summary>Reads the files of the life cycle strictly, and checks what one of them says against the others.</summary>
internal static class TitleRulesReader
{
    private const string Folder = "lifecycle/";
    private static readonly string[] Levels = ["V", "V*", "S", "M", "?", "own"];

    public static Result<TitleRules> Read(IReadOnlyList<SourceFile> files)
    {
        var problems = new List<Problem>();
        var regimes = files.Where(file => file.Path.StartsWith(Folder + "regime-", StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => One<Regime>(file, problems)).OfType<Regime>().OrderBy(regime => regime.Issued).ToList();
        var states = Only<TitleStates>(files, "title-states", problems);
        var dates = Only<ReportDates>(files, "report-dates", problems);
        var score = Only<ReviewScore>(files, "review-score", problems);
        var dossier = Only<DossierList>(files, "dossier", problems);
        if (regimes.Count == 0)
        {
            problems.Add(Missing("regime-2015"));
        }

        if (problems.Count > 0 || states is null || dates is null || score is null || dossier is null)
        {
            return Result<TitleRules>.Failed(problems);
        }

        var rules = new TitleRules { Regimes = regimes, States = states, ReportDates = dates, Score = score, Dossier = dossier };
        problems.AddRange([.. StateFaults(rules), .. ScoreFaults(rules), .. PaperFaults(rules), .. LevelFaults(rules), .. DateFaults(rules)]);
        return problems.Count > 0 ? Result<TitleRules>.Failed(problems) : rules;
    }

    private static T? Only<T>(IReadOnlyList<SourceFile> files, string name, List<Problem> problems)
        where T : class
    {
        if (files.FirstOrDefault(file => file.Path == $"{Folder}{name}.json") is { } file)
        {
            return One<T>(file, problems);
        }

        problems.Add(Missing(name));
        return null;
    }

    private static T? One<T>(SourceFile file, List<Problem> problems)
        where T : class
    {
        var read = DefinitionFile.Read<T>(file);
        problems.AddRange(read.Problems);
        return read.Value;
    }

    private static IEnumerable<Problem> StateFaults(TitleRules rules)
    {
        var states = rules.States.States.Select(state => state.Code).ToHashSet(StringComparer.Ordinal);
        var stations = rules.States.Stations.Select(station => station.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var state in rules.States.States.Where(state => !stations.Contains(state.Station)))
        {
            yield return Unknown("title-states", state.Code, state.Station);
        }

        foreach (var step in rules.States.Transitions)
        {
            var place = $"{step.From}→{step.To}";
            foreach (var code in new[] { step.From, step.To }.OfType<string>().Where(code => !states.Contains(code)))
            {
                yield return Unknown("title-states", place, code);
            }

            foreach (var code in step.Regimes.Where(code => rules.Regime(code) is null).Concat(step.Results.Where(code => rules.Band(code) is null)))
            {
                yield return Unknown("title-states", place, code);
            }
        }
    }

    private static IEnumerable<Problem> ScoreFaults(TitleRules rules)
    {
        if (rules.Score.Items.Sum(item => item.Max) is var sum && sum != 100)
        {
            yield return new Problem("score-weights", $"{Folder}review-score.json", string.Create(CultureInfo.InvariantCulture, $"各项满分之和为 {sum}，应为 100；请改正。"), string.Create(CultureInfo.InvariantCulture, $"The items add up to {sum}, not to 100; correct them."));
        }

        var from = rules.Score.Bands.Select(band => band.From).ToList();
        if (!from.SequenceEqual(from.OrderDescending()) || from.Distinct().Count() != from.Count || from.LastOrDefault(-1) != 0)
        {
            yield return new Problem("score-bands", $"{Folder}review-score.json", "等级应从高到低，最后一级从 0 起；请改正。", "The bands go from the best to the one from 0; correct them.");
        }
    }

    private static IEnumerable<Problem> PaperFaults(TitleRules rules)
    {
        var codes = rules.Dossier.Items.Select(item => item.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var item in rules.Dossier.Items)
        {
            if (item.Check == DossierCheck.FollowUp && (item.Needs is null || !codes.Contains(item.Needs)))
            {
                yield return Unknown("dossier", item.Code, item.Needs ?? "needs");
            }

            if (item.Check == DossierCheck.Years && item.CoversYears is null or < 1)
            {
                yield return Unknown("dossier", item.Code, "coversYears");
            }

            foreach (var step in item.Steps.Except(rules.Steps, StringComparer.Ordinal))
            {
                yield return Unknown("dossier", item.Code, step);
            }
        }
    }

    private static IEnumerable<Problem> DateFaults(TitleRules rules) =>
        DateOnly.TryParseExact("2024-" + rules.ReportDates.ProvinceReview.MonthDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? [] : [Unknown("report-dates", "provinceReview", rules.ReportDates.ProvinceReview.MonthDay)];

    private static IEnumerable<Problem> LevelFaults(TitleRules rules)
    {
        IEnumerable<(string Place, string Level)> levels =
        [
            .. rules.Regimes.SelectMany(regime => regime.Facts.Select(fact => ($"{regime.Code} {fact.Topic}", fact.Certainty)).Concat(regime.Consequences.Select(one => ($"{regime.Code} consequence", one.Certainty)))),
            .. rules.States.Transitions.Select(step => ($"{step.From}→{step.To}", step.Certainty)),
            .. rules.ReportDates.Dates.Select(date => ($"{date.Year}", date.Certainty)),
            .. rules.Score.Bands.Select(band => (band.Code, band.Certainty)),
            .. rules.Score.Items.Select(item => (item.Code, item.Certainty)),
            .. rules.Dossier.Items.Select(item => (item.Code, item.Certainty)),
        ];
        return levels.Where(level => !Levels.Contains(level.Level)).Select(level => Unknown("certainty", level.Place, level.Level));
    }

    private static Problem Missing(string name) => new("no-life-cycle", $"{Folder}{name}.json", "缺少称号生命周期的数据；请恢复此文件。", "Data on the life cycle of the title are missing; restore the file.");

    private static Problem Unknown(string file, string place, string found) => new("unreadable-definition", $"{Folder}{file}: {place}", $"“{found}”没有定义；请改正。", $"'{found}' is not defined; correct it.");
}
