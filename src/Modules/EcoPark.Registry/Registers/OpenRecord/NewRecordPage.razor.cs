using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Registry.Registers.OpenRecord;

/// <summary>The form of a new record; saved, it goes on at the record's page.</summary>
public sealed partial class NewRecordPage
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);
    private IReadOnlyList<Problem> _problems = [];
    private SubjectKind? _kind;
    private string? _name;
    private bool _acceptSame;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public string Register { get; set; } = "";

    [CascadingParameter]
    private PageContext Page { get; set; } = default!; // the layout gives it

    [Inject]
    private RegisterCatalogue Catalogue { get; set; } = default!; // set by the framework before first use

    [Inject]
    private OpenRecord Opening { get; set; } = default!; // as above

    [Inject]
    private CurrentViewer Viewers { get; set; } = default!; // as above

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // as above

    private string List => $"{Page.ParkAddress}/registers/{Register}";

    private SubjectKind Kind => _kind ?? Catalogue.Find(Register)?.Subjects[0] ?? SubjectKind.Park;

    private async Task SaveAsync()
    {
        var subject = _name?.Trim().Length == CreditCodeCheck.Length && _name.Trim().All(CreditCodeCheck.IsAllowed) ? new GivenSubject(Kind) { Uscc = _name } : new GivenSubject(Kind, _name);
        var result = await Opening.HandleAsync(await Viewers.GetAsync(), new(new(ParkKey, Register), subject, _values) { AcceptSame = _acceptSame }, CancellationToken.None);
        _problems = result.Problems;
        if (result.IsOk)
        {
            Navigation.NavigateTo($"{List}/{result.Value.Id:D}");
        }
    }
}
