using System.Globalization;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Registry.Contracts;
using EcoPark.Registry.Industries;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Registry.Parks.Profile;

public sealed partial class ProfilePage
{
    private ParkProfileView? _view;
    private ProfileForm _form = new();
    private IReadOnlyList<Problem> _problems = [];
    private int _year;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [SupplyParameterFromQuery(Name = "year")]
    private int? YearQuery { get; set; }

    [CascadingParameter]
    private PageContext Page { get; set; } = default!; // given by the layout

    [Inject]
    private OpenParkProfile Opening { get; set; } = default!; // set by the framework before first use

    [Inject]
    private SaveParkProfile Saving { get; set; } = default!; // as above

    [Inject]
    private ParkProfileRules Rules { get; set; } = default!; // as above

    [Inject]
    private IndustryCodes Industries { get; set; } = default!; // as above

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // as above

    [Inject]
    private Toasts Toasts { get; set; } = default!; // as above

    [Inject]
    private TimeProvider Time { get; set; } = default!; // as above

    private bool MayWrite => Page is { IsHistorical: false, Park: { } park } && Page.Viewer.MayInPark(Permission.ParkWrite, park.Id);

    private string Facts => Words.Say($"{Page.Park?.Name} · 按年度保存，每次修改留痕", $"{Page.Park?.Name} · kept by year, every change recorded");

    private string? IndustryHelp => _form.Industry is { Length: > 0 } code ? Industries.NameOf(code) : Words.Say("GB/T 4754 两位大类，如 36", "GB/T 4754, two digits, such as 36");

    private IEnumerable<int> Years => Enumerable.Range(Math.Min(Page.Park?.BaseYear ?? _year, _year), Math.Abs(Math.Max((Page.Park?.CurrentYear ?? _year) + 1, _year) - Math.Min(Page.Park?.BaseYear ?? _year, _year)) + 1).Reverse();

    protected override Task OnParametersSetAsync() => LoadAsync(YearQuery ?? Page.Park?.CurrentYear ?? 0);

    private async Task LoadAsync(int year)
    {
        _year = year;
        var found = await Opening.HandleAsync(Page.Viewer, ParkKey, year, CancellationToken.None);
        (_view, _problems) = (found.Value, found.Problems);
        _form = new ProfileForm(found.Value?.Found?.Description ?? new ParkDescription());
    }

    private void Go(string? year) => Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"{Page.ParkAddress}/settings/profile?year={year}"));

    private string? ErrorOf(string field) => _problems.FirstOrDefault(problem => problem.Place == field) is { } problem ? Words.Say(problem.Zh, problem.En) : null;

    private async Task SaveAsync()
    {
        if (_view is not { } view)
        {
            return;
        }

        var read = _form.Read();
        var saved = read.IsOk
            ? await Saving.HandleAsync(Page.Viewer, new ParkProfileToSave(ParkKey, _year, view.Version, read.Value), CancellationToken.None)
            : Result<ParkProfileOfYear>.Failed(read.Problems);
        if (saved.IsOk)
        {
            await LoadAsync(_year);
            Toasts.Show(Words.Say($"已保存 {_year} 年园区概况（第 {saved.Value.Version} 版）", $"Profile of {_year} saved (version {saved.Value.Version})"));
        }

        _problems = saved.Problems;
    }
}
