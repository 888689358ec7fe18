using EcoPark.Documents.Narratives;
using EcoPark.Documents.Report;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Reporting.Editor.Paper;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Reporting.Reports.Versions;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Reporting.Editor;

/// <summary>Two versions side by side: numbers old and new, texts with their changed words marked.</summary>
public sealed partial class ComparePage(CompareVersions comparing, ReadVersion reading, ReadReport drafts, CurrentViewer viewers, NavigationManager navigation) : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<ReportVersion> _versions = [];
    private IReadOnlyList<(string Heading, string Old, string New)> _texts = [];
    private VersionDifferences? _found;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public int Year { get; set; }

    /// <summary>The older version.</summary>
    [SupplyParameterFromQuery(Name = "a")]
    public int? Older { get; set; }

    /// <summary>The newer version; none: the draft, or the latest where there is no draft.</summary>
    [SupplyParameterFromQuery(Name = "b")]
    public string? Newer { get; set; }

    [CascadingParameter]
    public required PageContext Page { get; set; }

    private int Before => Older ?? Math.Max(1, _versions.Count - 1);

    private int? After => int.TryParse(Newer, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Page.Park is null)
        {
            return;
        }

        var viewer = await viewers.GetAsync(_closed.Token);
        var listed = await reading.ListAsync(viewer, new ReportAddress(ParkKey, Year), _closed.Token);
        _versions = listed.Value?.Versions ?? [];
        var compared = await comparing.HandleAsync(viewer, new VersionPair(ParkKey, Year, Before, After), _closed.Token);
        (_found, _problems) = (compared.Value, compared.Problems);
        _texts = compared is { IsOk: true, Value.Texts.Count: > 0 } ? await TextsAsync(viewer, compared.Value) : [];
    }

    // The words are compared as they are printed, not as they are stored.
    private async Task<IReadOnlyList<(string, string, string)>> TextsAsync(Viewer viewer, VersionDifferences differences)
    {
        var before = (await reading.HandleAsync(viewer, new VersionKey(ParkKey, Year, Before), _closed.Token)).Value?.Set;
        var after = After is { } number
            ? (await reading.HandleAsync(viewer, new VersionKey(ParkKey, Year, number), _closed.Token)).Value?.Set
            : (await drafts.HandleAsync(viewer, new ReportKey(ParkKey, Year), _closed.Token)).Value?.Set;
        return [.. differences.Texts.Select(text => (text.Heading.Length > 0 ? text.Heading : HeadingAbove(before, text.Section), Printed(before, text.Section), Printed(after, text.Section)))];
    }

    private static string HeadingAbove(ReportSet? set, string section) =>
        set?.Narrative.Sections.TakeWhile(one => one.Template.Id != section).LastOrDefault(one => one.Template.HeadingLevel is not null)?.Template.Heading ?? section;

    private static string Printed(ReportSet? set, string section) => set?.Narrative.Sections.FirstOrDefault(one => one.Template.Id == section) is { } found
        ? string.Join('\n', found.Paragraphs.Select(paragraph => string.Concat(paragraph.SelectMany(sentence => sentence).Select(PaperHtml.Text))))
        : "";

    private static string NameOf(ReportVersion? version) => version is null ? Words.Say("草稿", "draft") : Words.Say($"第 {version.Number} 版", $"version {version.Number}");

    private void Go(string before, string after) =>
        navigation.NavigateTo($"{Page.YearAddress}/report/compare?a={before}{(after is "draft" or "" ? "" : $"&b={after}")}");
}
