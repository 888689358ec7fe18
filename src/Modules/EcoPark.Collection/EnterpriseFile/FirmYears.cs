using EcoPark.Collection.Filling;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Platform.People;
using EcoPark.Registry.Contracts;
using EcoPark.Standards.Definitions;

namespace EcoPark.Collection.EnterpriseFile;

/// <summary>What a firm stated over the years: one row an item, one number a year, each leading to its fact.</summary>
public sealed class FirmYears(ParkLedgers ledgers, FormsOfPark forms)
{
    private const int MostYears = 6;

    // In the order of the annual form; what a reader of the file looks for first.
    private static readonly string[] Items =
    [
        "industrial_output", "industrial_value_added", "employees_year_end", "energy_consumption", "co2", "fresh_water", "water_reuse", "wastewater",
        "cod", "ammonia_nitrogen", "so2", "nox", "solid_waste_generated", "solid_waste_utilized", "hazardous_waste_generated",
    ];

    public async Task<FirmTable> ReadAsync(EnterpriseSubject subject, DateTime? asOf, CancellationToken cancellation)
    {
        if (!subject.Viewer.MayFor(Permission.FactRead, subject.Park.Id, subject.Id))
        {
            return new FirmTable([], []);
        }

        return await ledgers.ReadAsync(subject.Park.Id, asOf, ledger => Table(ledger, FactSubject.Of(subject.Id), subject.Year), cancellation);
    }

    private FirmTable Table(ParkLedger ledger, FactSubject firm, int until)
    {
        var facts = ledger.Of(firm).Where(fact => fact.Year <= until).ToLookup(fact => (fact.Item, fact.Year), fact => fact.Fact);
        var years = facts.Select(group => group.Key.Year).Distinct().Order().TakeLast(MostYears).ToList();
        var rows = new List<FirmRow>();
        foreach (var code in Items)
        {
            if (forms.Standards.Items.TryFindItem(code, out var item) && years.Exists(year => facts.Contains((code, year))))
            {
                rows.Add(new FirmRow(item, [.. years.Select(year => Cell(ledger, facts[(code, year)].LastOrDefault()))]));
            }
        }

        return new FirmTable(years, rows);
    }

    private static FirmCell? Cell(ParkLedger ledger, FactValue? fact) => fact is null ? null : new FirmCell(fact.Seq, fact.Kind, ledger.IsPending(fact))
    {
        Text = fact.Number is { } number ? ValueText.Of(number) : fact.Text,
        Value = fact.Number is { } value ? (decimal)value.ToDouble() : null,
        NotApplicable = fact.NotApplicable,
    };
}

/// <summary>Years ascending, and the rows that have a value in any of them.</summary>
public sealed record FirmTable(IReadOnlyList<int> Years, IReadOnlyList<FirmRow> Rows);

public sealed record FirmRow(DataItem Item, IReadOnlyList<FirmCell?> Cells);

/// <summary>One value; null in a row: nothing was stated.</summary>
public sealed record FirmCell(long Seq, FactKind Kind, bool IsPending)
{
    public string? Text { get; init; }

    /// <summary>For the line only.</summary>
    public decimal? Value { get; init; }

    public string? NotApplicable { get; init; }
}
