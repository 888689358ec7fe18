using EcoPark.Collection.Contracts;
using EcoPark.Collection.Projection;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Months;

/// <summary>A park's months of one year.</summary>
public sealed record MonthsRequest(Park Park, int Year)
{
    public DateTime? AsOf { get; init; }
}

/// <summary>The months that the viewer may see: an office sees the items of its department, the park all of them, firms none.</summary>
public sealed class ReadMonths(IDbContextFactory<AppDbContext> databases, LedgerMonths months, ParkLedgers ledgers, FormsOfPark forms, TimeProvider time)
{
    // Ours, as of the forms: the address of a year that no park has is a slip.
    private const int FirstYear = 2000;

    public async Task<Result<MonthSheet>> HandleAsync(Viewer viewer, MonthsRequest request, CancellationToken cancellation)
    {
        var today = ParkTime.Today(time);
        var rows = request.Year < FirstYear || request.Year > today.Year || !viewer.MayInYear(Permission.SubmissionRead, request.Park.Id, request.Year)
            ? [] : await RowsAsync(viewer, request, cancellation);
        return rows.Count == 0 ? NotFound(request.Year) : new MonthSheet(request.Park, request.Year, rows)
        {
            Over = request.Year < today.Year ? LedgerMonths.Months : today.Month - 1,
            Tolerance = forms.Library.Monthly.Tolerance,
        };
    }

    internal static Problem NotFound(int year) => new("months-not-found", $"{year}", $"{year} 年没有可看的月度数据，或不在您的权限内。请回到列表重新打开。",
        $"There are no months of {year} for you to see. Open the page again from the list.");

    private async Task<List<MonthRow>> RowsAsync(Viewer viewer, MonthsRequest request, CancellationToken cancellation)
    {
        var park = request.Park.Id;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var offices = (await db.Set<Organisation>().AsNoTracking().Where(office => office.Park == park).OrderBy(office => office.Name).ToListAsync(cancellation)).ToLookup(office => office.Department, StringComparer.Ordinal);
        bool May(Permission permission, string department) => viewer.MayInPark(permission, park) || offices[department].Any(office => viewer.MayFor(permission, park, office.Id));
        var rules = forms.Library.Monthly.Items.Select(item => forms.Library.ParkValues[item])
            .Where(rule => rule.Department is { } department && viewer.MayReadItem(rule.Item) && May(Permission.SubmissionRead, department)).ToList();
        var known = await months.ReadAsync(park, (request.Year - 1, request.Year), request.AsOf, cancellation);
        var years = await ledgers.ReadAsync(park, request.AsOf, ledger => rules.ToDictionary(rule => rule.Item, rule => ledger.Value(rule.Item, request.Year), StringComparer.Ordinal), cancellation);
        return
        [
            .. rules.Select(rule => forms.Standards.Items.TryFindItem(rule.Item, out var item) ? new MonthRow(item, rule.Department ?? "")
            {
                Office = offices[rule.Department ?? ""].FirstOrDefault()?.Name,
                MayWrite = request.AsOf is null && May(Permission.SubmissionWrite, rule.Department ?? ""),
                Cells = Cells(known[(rule.Item, request.Year)]),
                Before = Cells(known[(rule.Item, request.Year - 1)]),
                OfYear = Whole(years[rule.Item]),
                History = FormOf(rule)?.History,
            }
            : null).OfType<MonthRow>(),
        ];
    }

    private static MonthCell?[] Cells(IEnumerable<MonthFact> facts)
    {
        var cells = new MonthCell?[LedgerMonths.Months];
        foreach (var month in facts)
        {
            cells[month.Month - 1] = MonthCell.Of(month.Fact);
        }

        return cells;
    }

    // A sum that lacks firms is no value of the year yet.
    private static Rational? Whole(ParkValue value) => value.IsComplete ? value.Number : null;

    private Form? FormOf(ParkValueRule rule) => forms.Library.Forms.Values.FirstOrDefault(form => form.Department == rule.Department);
}
