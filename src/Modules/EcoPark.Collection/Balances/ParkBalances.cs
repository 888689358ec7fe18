using EcoPark.Collection.Projection;
using EcoPark.Collection.Submissions;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Reading;
using EcoPark.Standards.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Balances;

/// <summary>Which balances are looked at.</summary>
public sealed record BalanceRequest(ParkId Park, int Year)
{
    /// <summary>As known then; null: now.</summary>
    public DateTime? AsOf { get; init; }
}

/// <summary>The balances of a park-year, the worst first. Balances of which nothing is stated are left out.</summary>
public sealed record BalancesOfYear(IReadOnlyList<BalanceSheet> Sheets);

/// <summary>Reconciles water, waste and energy over firms and park. Reads only: what comes out is never a value of the ledger.</summary>
public sealed class ParkBalances(IDbContextFactory<AppDbContext> databases, ParkLedgers ledgers, FormsOfPark forms)
{
    /// <summary>Half widths are of 95 % intervals: 1.96 standard uncertainties of a normal distribution.</summary>
    internal const double WidthFactor = 1.96;

    /// <summary>How often a network fails by chance; a parameter of ours.</summary>
    internal const double Significance = 0.05;

    private const string AnnualForm = "enterprise-annual";

    public async Task<Result<BalancesOfYear>> HandleAsync(Viewer viewer, BalanceRequest request, CancellationToken cancellation)
    {
        if (!viewer.Knows(request.Park) || !viewer.MayInYear(Permission.FactRead, request.Park, request.Year))
        {
            return new Problem("balances-not-found", $"{request.Year}", "没有这个园区年度，或不在您的权限内。请检查地址。", "No such park and year, or not within your scope. Check the address.");
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var own = viewer.Enterprises(Permission.FactRead, request.Park);
        var firms = (await db.Set<Enterprise>().AsNoTracking().Where(row => row.Park == request.Park).OrderBy(row => row.Uscc).ToListAsync(cancellation))
            .Where(firm => own is null || own.Contains(firm.Id)).ToList();
        var submissions = (await db.Set<Submission>().AsNoTracking()
            .Where(row => row.Park == request.Park && row.Year == request.Year && row.Form == AnnualForm && row.Enterprise != null).ToListAsync(cancellation))
            .ToDictionary(row => row.Enterprise.GetValueOrDefault());
        var sheets = await ledgers.ReadAsync(request.Park, request.AsOf, ledger => SheetsOf(new BalanceValues(ledger, forms.Library.ParkValues, request.Year), firms, viewer.MayInPark(Permission.FactRead, request.Park)), cancellation);
        return new BalancesOfYear([.. sheets.Select(sheet => sheet with { Form = sheet.Enterprise is { } firm ? submissions.GetValueOrDefault(firm) : null })
            .OrderByDescending(sheet => sheet.IsUnbalanced).ThenByDescending(sheet => sheet.Impossible.Any()).ThenByDescending(sheet => sheet.Excess)
            .ThenBy(sheet => sheet.Enterprise is not null)]);
    }

    private List<BalanceSheet> SheetsOf(BalanceValues values, List<Enterprise> firms, bool withPark) =>
    [
        .. forms.Balances.SelectMany(model => model.IsOfEnterprise
            ? firms.Select(firm => Sheet(model, values, firm))
            : withPark ? [Sheet(model, values, null)] : Array.Empty<BalanceSheet?>()).OfType<BalanceSheet>(),
    ];

    private static BalanceSheet? Sheet(BalanceModel model, BalanceValues values, Enterprise? firm)
    {
        var stated = model.Flows.Select(flow => (Flow: flow, Statement: values.Of(flow, firm?.Id))).ToList();
        var numbers = stated.Select(pair => (pair.Statement.Number * pair.Flow.Factor)?.ToDouble()).ToList();
        var greatest = numbers.Max(number => Math.Abs(number ?? 0));
        if (greatest == 0)
        {
            return null; // nothing is stated, or nothing flows
        }

        var widths = stated.Select((pair, index) => numbers[index] is { } number
            ? Math.Max(pair.Flow.HalfWidth.ToDouble() * Math.Abs(number), model.Floor.ToDouble() * greatest) : (double?)null).ToList();
        var flows = stated.Select((pair, index) => new NetworkFlow(pair.Flow.Code, pair.Flow.From, pair.Flow.To) { Value = numbers[index], Uncertainty = widths[index].GetValueOrDefault() / WidthFactor }).ToList();
        var network = new FlowNetwork([.. model.Nodes.Select(node => node.Code)], [.. flows.Where((_, index) => !stated[index].Statement.IsNotApplicable)]);
        if (!FlowReconciliation.Of(network, Significance).TryGet(out var result, out _))
        {
            return null; // the shape was checked when the file was read, the widths are within their floor
        }

        var byCode = result.Flows.ToDictionary(flow => flow.Code, StringComparer.Ordinal);
        return new BalanceSheet(model, [.. stated.Select((pair, index) => new BalanceLine(pair.Flow, byCode.GetValueOrDefault(pair.Flow.Code))
        {
            Seq = pair.Statement.Seq,
            HalfWidth = widths[index],
            Missing = pair.Statement.Missing,
        })], result)
        {
            Enterprise = firm?.Id,
            Name = firm?.ShortName ?? "",
        };
    }
}
