using EcoPark.Platform.Ui;
using EcoPark.Registry.Contracts;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Registry.Sites;

public sealed partial class SiteDialog
{
    private IReadOnlyList<Problem> _problems = [];

    [Parameter, EditorRequired]
    public required EnterpriseSubject Subject { get; set; }

    [Parameter]
    public EventCallback<bool> OnDone { get; set; }

    [Parameter, EditorRequired]
    public required SiteDraft Draft { get; set; }

    [Inject]
    private SaveOutlet Outlets { get; set; } = default!; // set by the framework before first use

    [Inject]
    private SaveFacility Facilities { get; set; } = default!; // as above

    [Inject]
    private RemovePart Removing { get; set; } = default!; // as above

    [Inject]
    private Toasts Toasts { get; set; } = default!; // as above

    private string Heading => (Draft.IsOutlet, Draft.Version) switch
    {
        (true, null) => Words.Say("登记排口", "Record an outlet"),
        (true, _) => Words.Say($"修改排口 {Draft.Code}", $"Change outlet {Draft.Code}"),
        (false, null) => Words.Say("登记设施", "Record a facility"),
        _ => Words.Say($"修改设施 {Draft.Code}", $"Change facility {Draft.Code}"),
    };

    private static IReadOnlyList<Choice> OutletKinds => [new(nameof(OutletKind.Water), Words.Say("废水", "Water")), new(nameof(OutletKind.Air), Words.Say("废气", "Air"))];

    private static IReadOnlyList<Choice> FacilityKinds => [.. Enum.GetValues<FacilityKind>().Select(kind => new Choice(kind.ToString(), Word(kind)))];

    private PartOfEnterprise Part => new(Subject.Park.Key, Subject.Uscc, Draft.Code, Draft.Version);

    public static string Word(FacilityKind kind) => kind switch
    {
        FacilityKind.Production => Words.Say("生产", "Production"),
        FacilityKind.WastewaterTreatment => Words.Say("废水治理", "Wastewater treatment"),
        FacilityKind.ExhaustTreatment => Words.Say("废气治理", "Exhaust treatment"),
        FacilityKind.WasteStorage => Words.Say("固废贮存", "Waste storage"),
        FacilityKind.Energy => Words.Say("能源", "Energy"),
        _ => Words.Say("其他", "Other"),
    };

    private async Task SaveAsync() => await FinishAsync(
        Draft.IsOutlet ? await SaveOutletAsync() : await Facilities.HandleAsync(Subject.Viewer, Part, new FacilityToSave(Draft.Name, Draft.FacilityKind, Trim(Draft.Feeds)), CancellationToken.None),
        Words.Say($"已保存 {Draft.Code}", $"{Draft.Code} saved"));

    private async Task<Result<SavedPart>> SaveOutletAsync()
    {
        var problems = new List<Problem>();
        var description = new OutletDescription(Draft.Name.Trim(), Draft.OutletKind)
        {
            Mn = Trim(Draft.Mn),
            Receiver = Trim(Draft.Receiver),
            Longitude = DegreeText.Read(Draft.Longitude, "longitude", problems),
            Latitude = DegreeText.Read(Draft.Latitude, "latitude", problems),
        };
        return problems.Count > 0 ? Result<SavedPart>.Failed(problems) : await Outlets.HandleAsync(Subject.Viewer, Part, description, CancellationToken.None);
    }

    private async Task RemoveAsync() => await FinishAsync(
        Draft.IsOutlet ? await Removing.OutletAsync(Subject.Viewer, Part, CancellationToken.None) : await Removing.FacilityAsync(Subject.Viewer, Part, CancellationToken.None),
        Words.Say($"已删除 {Draft.Code}", $"{Draft.Code} removed"));

    private async Task FinishAsync(Result<SavedPart> result, string done)
    {
        _problems = result.Problems;
        if (result.IsOk)
        {
            Toasts.Show(done);
            await OnDone.InvokeAsync(true);
        }
    }

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
