using System.Globalization;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Registry.Contracts;
using EcoPark.Registry.Parks.History;
using EcoPark.Registry.Parks.NextYear;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Registry.Parks.Change;

/// <summary>Where a park moves on to its next year, and where its name, standard and base year are changed.</summary>
public sealed partial class ParkChangePage(ChangePark changing, OpenNextYear opening, ShowParkChanges changes, StandardsLibrary standards)
{
    private ParkStanding? _standing;
    private PlannedYear? _next;
    private PlannedChange? _plan;
    private IReadOnlyList<PastParkChange> _history = [];
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<Problem> _refused = [];
    private string _name = "";
    private string _code = "";
    private string _baseYear = "";
    private string? _reason;
    private bool _opening;
    private bool _working;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [CascadingParameter]
    private PageContext Page { get; set; } = default!; // given by the layout

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // set by the framework before first use

    private bool MayWrite => Page is { IsHistorical: false, Park: { } park } && Page.Viewer.MayInPark(Permission.ParkWrite, park.Id);

    private string? Facts => _standing is { } standing
        ? Words.Say($"{standing.Name} · 基准年 {standing.BaseYear} · 报告年度 {standing.ReportYear}", $"{standing.Name} · base year {standing.BaseYear} · report year {standing.ReportYear}")
        : null;

    private IReadOnlyList<Choice> Installed => [.. standards.Standards.Values.OrderBy(standard => standard.Code, StringComparer.Ordinal).Select(standard => new Choice(standard.Code, $"{standard.Number} {standard.Name.In(Words.IsChinese)}"))];

    private bool IsTyped => _standing is { } standing && (_name.Trim() != standing.Name || _code != standing.Standard || _baseYear.Trim() != YearText(standing.BaseYear));

    protected override async Task OnParametersSetAsync()
    {
        var next = await opening.PlanAsync(Page.Viewer, ParkKey, CancellationToken.None);
        (_next, _standing, _problems) = (next.Value, next.Value?.Before, next.Problems);
        if (_standing is { } standing)
        {
            (_name, _code, _baseYear) = (standing.Name, standing.Standard, YearText(standing.BaseYear));
            _history = (await changes.HandleAsync(Page.Viewer, ParkKey, CancellationToken.None)).Value?.Rows ?? [];
        }
    }

    private async Task PlanAsync()
    {
        (_refused, _reason, _working) = ([], null, true);
        var wanted = Read();
        var planned = wanted.IsOk ? await changing.PlanAsync(Page.Viewer, ParkKey, wanted.Value, CancellationToken.None) : Result<PlannedChange>.Failed(wanted.Problems);
        (_plan, _problems, _working) = (planned.Value, planned.Problems, false);
    }

    private async Task SaveAsync()
    {
        if (_standing is not { } seen || _plan is not { } plan)
        {
            return;
        }

        _working = true;
        var wanted = new ParkWanted(plan.After.Name, plan.After.Standard, plan.After.BaseYear);
        var saved = await changing.HandleAsync(Page.Viewer, new ParkToChange(ParkKey, seen, wanted, _reason), CancellationToken.None);
        (_refused, _working) = (saved.Problems, false);
        Reload(saved);
    }

    private async Task OpenYearAsync()
    {
        _working = true;
        var opened = await opening.HandleAsync(Page.Viewer, new YearToOpen(ParkKey, _next?.Year ?? 0), CancellationToken.None);
        (_refused, _working) = (opened.Problems, false);
        Reload(opened);
    }

    private void Reload(Result<ParkStanding> done)
    {
        if (done.IsOk)
        {
            // The frame shows the park as it found it when the page was opened.
            Navigation.NavigateTo($"/p/{ParkKey}/settings/park", forceLoad: true);
        }
    }

    private Result<ParkWanted> Read() => int.TryParse(_baseYear.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        ? new ParkWanted(_name.Trim(), _code, year)
        : new Problem("park-year", "baseYear", $"“{_baseYear}”不是年份；请填四位年份，如 2014。", $"'{_baseYear}' is no year; write four digits, such as 2014.");

    private string? ErrorOf(string field) => _problems.FirstOrDefault(problem => problem.Place == field) is { } problem ? Words.Say(problem.Zh, problem.En) : null;

    private static string YearText(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Sentences(IReadOnlyList<ChangeConsequence> consequences) => [.. consequences.Select(consequence => consequence.What.In(Words.IsChinese))];

    private static IReadOnlyList<string> Sentences(PlannedChange plan) => [.. Differences(plan.Before, plan.After), .. Sentences(plan.Consequences)];

    private static string Difference(PastParkChange change) => change.Before is { } before ? string.Join(Words.Say("；", "; "), Differences(before, change.After)) : change.After.Name;

    private static IEnumerable<string> Differences(ParkStanding before, ParkStanding after)
    {
        (string Zh, string En, string Old, string New)[] pairs =
        [
            ("名称", "name", before.Name, after.Name), ("标准", "standard", before.Standard, after.Standard),
            ("基准年", "base year", YearText(before.BaseYear), YearText(after.BaseYear)), ("报告年度", "report year", YearText(before.ReportYear), YearText(after.ReportYear)),
        ];
        return pairs.Where(pair => pair.Old != pair.New).Select(pair => $"{Words.Say(pair.Zh, pair.En)} {pair.Old} → {pair.New}");
    }
}
