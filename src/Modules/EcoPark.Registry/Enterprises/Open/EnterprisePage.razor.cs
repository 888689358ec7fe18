using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Registry.Contracts;
using EcoPark.Registry.Industries;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Registry.Enterprises.Open;

public sealed partial class EnterprisePage
{
    private const string Overview = "overview";

    private EnterpriseFile? _file;
    private EnterpriseSubject? _subject;
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<EnterpriseSection> _sections = [];
    private IReadOnlyList<Choice> _tabs = [];
    private string? _loaded;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public string Uscc { get; set; } = "";

    [SupplyParameterFromQuery(Name = "tab")]
    private string? TabQuery { get; set; }

    [CascadingParameter]
    private PageContext Page { get; set; } = default!; // given by the layout

    [Inject]
    private OpenEnterprise Opening { get; set; } = default!; // set by the framework before first use

    [Inject]
    private IEnumerable<EnterpriseSection> Sections { get; set; } = default!; // as above

    [Inject]
    private IServiceProvider Services { get; set; } = default!; // as above

    [Inject]
    private IndustryCodes Industries { get; set; } = default!; // as above

    private EnterpriseSection? Shown => _sections.FirstOrDefault(section => !section.OnOverview && section.Key == TabQuery);

    private string Tab => Shown?.Key ?? Overview;

    private Dictionary<string, object> Parameters => new(StringComparer.Ordinal) { ["Subject"] = _subject ?? throw new InvalidOperationException("A section is drawn before its enterprise is known.") };

    private string DivisionName => _file?.Description.IndustryCode is { Length: >= 2 } code ? Industries.NameOf(code[..2]) : Words.Say("未分类", "Unclassified");

    private IEnumerable<(string Text, Tone Tone)> Tags
    {
        get
        {
            var description = _file?.Description;
            if (description?.IsKeyDischarger == true)
            {
                yield return (Words.Say("重点排污单位", "Key discharger"), Tone.Brand);
            }

            if (description?.IsAboveScale == true)
            {
                yield return (Words.Say("规上", "Above size"), Tone.Brand);
            }

            if (description is not null && description.HighTechFrom <= Page.Year && (description.HighTechUntil is null || description.HighTechUntil >= Page.Year))
            {
                yield return (Words.Say("高新技术企业", "High-tech"), Tone.Brand);
            }

            if (description?.Until < Page.Year)
            {
                yield return (Words.Say($"{description.Until} 年后退出", $"left after {description.Until}"), Tone.Warning);
            }
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        var key = $"{ParkKey}/{Uscc}/{Page.Year}";
        if (_loaded == key)
        {
            return;
        }

        _loaded = key;
        var found = await Opening.HandleAsync(Page.Viewer, ParkKey, Uscc, CancellationToken.None);
        (_file, _problems) = (found.Value, found.Problems);
        if (_file is not { } file || Page.Park is not { } park)
        {
            return;
        }

        _subject = new EnterpriseSubject(Page.Viewer, park, EnterpriseId.From(file.Id)) { Uscc = file.Uscc, Name = file.Description.Name, Year = Page.Year };
        _sections = [.. Sections.Where(section => Page.Viewer.MayFor(section.Permission, park.Id, _subject.Id)).OrderBy(section => section.Order)];
        _tabs = await TabsAsync(_subject);
    }

    private async Task<IReadOnlyList<Choice>> TabsAsync(EnterpriseSubject subject)
    {
        var tabs = new List<Choice> { new(Overview, Words.Say("总览", "Overview")) { Href = $"{Page.ParkAddress}/enterprises/{Uscc}" } };
        foreach (var section in _sections.Where(section => !section.OnOverview))
        {
            var count = section.CountAsync is { } counting ? await counting(Services, subject, CancellationToken.None) : null;
            tabs.Add(new Choice(section.Key, Words.Say(section.Zh, section.En)) { Count = count, Href = $"{Page.ParkAddress}/enterprises/{Uscc}?tab={section.Key}" });
        }

        return tabs;
    }
}
