using EcoPark.Platform.Ui;

namespace EcoPark.Reporting.Figures.Show;

/// <summary>Which rows are shown, as the address says.</summary>
/// <param name="View">all, missing, provisional, nothing (不涉及 and 无法计算), lists.</param>
/// <param name="Section">A section of the catalogue; null: all.</param>
/// <param name="Department">Whose form asks for it; null: anybody's.</param>
/// <param name="Search">Part of name, code or value; null: everything.</param>
internal sealed record FigureFilter(string View, string? Section, string? Department, string? Search)
{
    public const string All = "all";
    public const string Missing = "missing";
    public const string Provisional = "provisional";
    public const string Nothing = "nothing";
    public const string Lists = "lists";
    public const string SectionKey = "section";
    public const string DepartmentKey = "owner";

    public static FigureFilter Of(ListQuery query) => new(query.View ?? All, query.Filters.GetValueOrDefault(SectionKey), query.Filters.GetValueOrDefault(DepartmentKey), query.Search?.Trim());

    public bool Holds(FigureRow row) => IsIn(row, View) && (Section is null || row.SectionCode == Section) && (Department is null || row.Place?.Department == Department) && IsFound(row);

    public static bool IsIn(FigureRow row, string view) => view switch
    {
        Missing => !row.IsList && row.State == FigureStanding.Missing,
        Provisional => !row.IsList && row.State == FigureStanding.Provisional,
        Nothing => !row.IsList && row.State is FigureStanding.NotApplicable or FigureStanding.NotComputable,
        Lists => row.IsList,
        _ => !row.IsList,
    };

    private bool IsFound(FigureRow row) => string.IsNullOrEmpty(Search) || Contains(row.Name.Zh) || Contains(row.Name.En) || Contains(row.Code) || (row.Value is { } value && Contains(value));

    private bool Contains(string text) => text.Contains(Search ?? "", StringComparison.OrdinalIgnoreCase);
}
