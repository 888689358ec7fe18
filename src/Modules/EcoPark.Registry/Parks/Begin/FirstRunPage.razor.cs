using System.Globalization;
using EcoPark.Platform.FirstRun;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Registry.Parks.Begin;

/// <summary>The first page of an empty installation: makes the park, then shows what is still to be done.</summary>
public sealed partial class FirstRunPage(BeginPark begin, SetupProgress progress, StandardsLibrary standards, CurrentViewer viewers)
{
    private readonly BeginForm _form = new();
    private IReadOnlyList<SetupLine>? _lines;
    private IReadOnlyList<Problem> _problems = [];
    private bool _working;

    [SupplyParameterFromQuery(Name = "new")]
    private string? New { get; set; }

    [SupplyParameterFromQuery(Name = "park")]
    private string? ParkKey { get; set; }

    [CascadingParameter]
    private PageContext Page { get; set; } = default!; // given by the layout

    [Inject]
    private TimeProvider Time { get; set; } = default!; // set by the framework before first use

    [Inject]
    private ParkLookup Parks { get; set; } = default!; // as above

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // as above

    private Park? Park { get; set; }

    private bool IsNew => New is not null;

    private bool MayBegin => Page.Viewer.May(Permission.ParkWrite) && Page.Viewer.Parks(Permission.ParkWrite) is null;

    private string? Facts => _lines is { Count: > 0 } lines ? Words.Say($"已完成 {lines.Count(line => line.IsDone)}/{lines.Count} 步", $"{lines.Count(line => line.IsDone)} of {lines.Count} steps done") : null;

    private IReadOnlyList<Choice> Installed => [.. standards.Standards.Values.OrderBy(standard => standard.Code, StringComparer.Ordinal).Select(standard => new Choice(standard.Code, $"{standard.Number} {standard.Name.In(Words.IsChinese)}"))];

    private IReadOnlyList<ParkAttribute> Attributes => standards.TryFind(_form.Standard, out var standard) ? standard.Attributes : [];

    // What stands at a field is not said twice.
    private IReadOnlyList<Problem> Unplaced => [.. _problems.Where(problem => problem.Place is not ("name" or "key" or "standard" or "baseYear" or "reportYear") && Attributes.All(known => known.Code != problem.Place))];

    protected override void OnInitialized() =>
        // Last year's data are what an office collects; it is a suggestion in a field, not a value.
        _form.ReportYear = (ParkTime.Today(Time).Year - 1).ToString(CultureInfo.InvariantCulture);

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await viewers.GetAsync();
        var asked = ParkKey is { } key ? (await Parks.FindAsync(viewer, key, CancellationToken.None)).Value : Page.Park;
        Park = IsNew ? null : asked;
        _lines = await progress.ReadAsync(viewer, Park, CancellationToken.None);
    }

    private string? ErrorOf(string field) => _problems.FirstOrDefault(problem => problem.Place == field) is { } problem ? Words.Say(problem.Zh, problem.En) : null;

    private async Task BeginAsync()
    {
        _working = true;
        var (request, unread) = _form.Read();
        var problems = unread.Concat(begin.Check(request)).DistinctBy(problem => problem.Place).ToList();
        var made = problems.Count == 0 ? await begin.HandleAsync(await viewers.GetAsync(), request, CancellationToken.None) : Result<Park>.Failed(problems);
        (_problems, _working) = (made.Problems, false);
        if (made.IsOk)
        {
            // The frame knows the parks it found when the page was opened.
            Navigation.NavigateTo($"/first-run?park={made.Value.Key}", forceLoad: true);
        }
    }
}
