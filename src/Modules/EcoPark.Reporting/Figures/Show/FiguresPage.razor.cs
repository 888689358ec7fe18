using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Reporting.Figures.Show;

/// <summary>The catalogue of figures in a year: what there is, where it comes from, what is missing and whose it is.</summary>
public sealed partial class FiguresPage
{
    private FigureTable? _table;
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<ListFilter> _filters = [];
    private bool _refused;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public int Year { get; set; }

    [CascadingParameter]
    private PageContext Page { get; set; } = default!; // the layout gives it

    [Inject]
    private ShowFigures Figures { get; set; } = default!; // set by the framework before first use

    private string Export => $"/api/parks/{ParkKey}/years/{Year}/figures/export";

    private bool MayOpenForms => Page is { IsHistorical: false, Park: { } park } && (Page.Viewer.MayInPark(Permission.SubmissionRead, park.Id) || Page.Viewer.May(Permission.SubmissionWrite));

    private string Facts => _table is not { } table ? "" : string.Join(" · ", ((string?[])
    [
        Say($"{table.Figures.Count()} 项", $"{table.Figures.Count()} figures"),
        Say($"有 {table.Count(FigureStanding.Stated) + table.Count(FigureStanding.Provisional)}", $"{table.Count(FigureStanding.Stated) + table.Count(FigureStanding.Provisional)} known"),
        table.Count(FigureStanding.Provisional) is > 0 and var waiting ? Say($"其中待采纳 {waiting}", $"{waiting} of them provisional") : null,
        Say($"未填 {table.Count(FigureStanding.Missing)}", $"{table.Count(FigureStanding.Missing)} missing"),
    ]).OfType<string>());

    private static IReadOnlyList<Choice> Views =>
    [
        new(FigureFilter.All, Say("全部", "All")), new(FigureFilter.Missing, Say("未填", "Missing")), new(FigureFilter.Provisional, Say("待采纳", "Provisional")),
        new(FigureFilter.Nothing, Say("不涉及和无法计算", "Not applicable or computable")), new(FigureFilter.Lists, Say("清单", "Lists")),
    ];

    private async Task<ListPage<FigureRow>> LoadAsync(ListQuery query, CancellationToken cancellation)
    {
        var read = await Figures.HandleAsync(Page.Viewer, new ReportKey(ParkKey, Year, Page.AsOf), cancellation);
        (_table, _problems, _refused) = (read.Value, read.Problems, !read.IsOk);
        _filters = read.IsOk ? Filters(read.Value) : [];
        StateHasChanged();
        if (!read.IsOk)
        {
            return new([], 0);
        }

        var filter = FigureFilter.Of(query);
        List<FigureRow> rows = [.. read.Value.Rows.Where(filter.Holds)];
        return new([.. rows.Skip(query.Skip).Take(query.Size)], rows.Count)
        {
            ViewCounts = Views.ToDictionary(view => view.Key, view => read.Value.Rows.Count(row => FigureFilter.IsIn(row, view.Key)), StringComparer.Ordinal),
        };
    }

    private static ListFilter[] Filters(FigureTable table) =>
    [
        new(FigureFilter.SectionKey, Say("部分", "Section"), [.. table.Rows.DistinctBy(row => row.SectionCode).Select(row => new Choice(row.SectionCode, row.Section.In(IsChinese)))]),
        new(FigureFilter.DepartmentKey, Say("填报部门", "Office"), [.. table.Rows.Select(row => row.Place).OfType<FigurePlace>().DistinctBy(place => place.Department)
            .Select(place => new Choice(place.Department, place.Office ?? place.Form.Name.In(IsChinese)))]),
    ];

    private static Tone ToneOf(FigureStanding state) => state switch
    {
        FigureStanding.Provisional => Tone.Warning,
        FigureStanding.Missing or FigureStanding.NotComputable => Tone.Bad,
        _ => Tone.Plain,
    };
}
