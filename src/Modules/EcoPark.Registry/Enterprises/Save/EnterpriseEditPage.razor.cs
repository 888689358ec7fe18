using EcoPark.Documents.TableWorkbook;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Registry.Enterprises.Import;
using EcoPark.Registry.Enterprises.Open;
using EcoPark.Registry.Industries;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Registry.Enterprises.Save;

public sealed partial class EnterpriseEditPage
{
    private EnterpriseForm _form = new();
    private EnterpriseFile? _file;
    private IReadOnlyList<Problem> _problems = [];
    private bool _ready;
    private bool _saving;

    [Parameter]
    public string ParkKey { get; set; } = "";

    /// <summary>Null: a new one.</summary>
    [Parameter]
    public string? Uscc { get; set; }

    [CascadingParameter]
    private PageContext Page { get; set; } = default!; // given by the layout

    [Inject]
    private OpenEnterprise Opening { get; set; } = default!; // set by the framework before first use

    [Inject]
    private SaveEnterprise Saving { get; set; } = default!; // as above

    [Inject]
    private EnterpriseTable Table { get; set; } = default!; // as above

    [Inject]
    private IndustryCodes Industries { get; set; } = default!; // as above

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // as above

    [Inject]
    private Toasts Toasts { get; set; } = default!; // as above

    private bool MayWrite => Page is { IsHistorical: false, Park: { } park } && Page.Viewer.MayInPark(Permission.EnterpriseWrite, park.Id) && (Uscc is null || _file is not null);

    private string Back => Uscc is null ? $"{Page.ParkAddress}/enterprises" : $"{Page.ParkAddress}/enterprises/{Uscc}";

    private static IReadOnlyList<Choice> YesNo => [new("是", Words.Say("是", "Yes")), new("否", Words.Say("否", "No"))];

    private static IReadOnlyList<(string Title, string[] Columns)> Groups =>
    [
        (Words.Say("身份", "Identity"), ["uscc", "name", "short-name", "industry", "legal-person", "started"]),
        (Words.Say("属性与参与年份", "Kind and years"), ["above-scale", "key-discharger", "high-tech-from", "high-tech-until", "since", "until"]),
        (Words.Say("联系与位置", "Contact and place"), ["contact", "phone", "address", "grid", "block", "longitude", "latitude"]),
    ];

    private string? IndustryHelp => _form["industry"] is { Length: > 0 } code ? Industries.NameOf(code) : Words.Say("GB/T 4754-2017，2 至 4 位", "GB/T 4754-2017, 2 to 4 digits");

    private IReadOnlyList<Problem> Unplaced => [.. _problems.Where(problem => Table.Definition.IndexOf(EnterpriseTable.ColumnOf(problem.Place)) < 0)];

    protected override async Task OnParametersSetAsync()
    {
        if (_ready)
        {
            return;
        }

        if (Uscc is { } uscc)
        {
            var found = await Opening.HandleAsync(Page.Viewer, ParkKey, uscc, CancellationToken.None);
            (_file, _problems) = (found.Value, found.Problems);
            if (_file is { } file)
            {
                _form = new EnterpriseForm(file.Uscc, file.Description);
            }
        }

        _ready = true;
    }

    private static string? Help(TableColumn column) => column.Help?.In(Words.IsChinese);

    private void Set(string column, string? text) => _form[column] = text ?? "";

    private string? ErrorOf(string column)
    {
        var found = _problems.Where(problem => EnterpriseTable.ColumnOf(problem.Place) == column).Select(problem => Words.Say(problem.Zh, problem.En)).ToList();
        return found.Count == 0 ? null : string.Join(' ', found);
    }

    private async Task SaveAsync()
    {
        _saving = true;
        var read = _form.Read();
        var saved = read.IsOk
            ? await Saving.HandleAsync(Page.Viewer, new EnterpriseToSave(ParkKey, _form["uscc"], _file?.Version, read.Value), CancellationToken.None)
            : Result<SavedEnterprise>.Failed(read.Problems);
        (_saving, _problems) = (false, saved.Problems);
        if (saved.IsOk)
        {
            Toasts.Show(Words.Say($"已保存 {_form["name"]}（第 {saved.Value.Version} 版）", $"{_form["name"]} saved (version {saved.Value.Version})"));
            Navigation.NavigateTo($"{Page.ParkAddress}/enterprises/{saved.Value.Uscc}");
        }
    }
}
