using System.Globalization;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;
using EcoPark.Registry.Registers.Web;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Statistics;

/// <summary>What the registers of a park give to the annual report of a year: figures, lists, and counts for the ledger.</summary>
internal sealed class ReportFigures(IDbContextFactory<AppDbContext> databases, RegisterCatalogue catalogue, ParkDay day)
{
    public async Task<Result<RegisterFigures>> HandleAsync(Viewer viewer, string parkKey, int year, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var park = await RegisterPlaces.ParkAsync(db, viewer, parkKey, cancellation);
        return park.IsOk ? (await ReadAsync(viewer, park.Value, new([year]), cancellation))[year] : Result<RegisterFigures>.Failed(park.Problems);
    }

    /// <summary>Several years at once: each register is read once, whatever it gives.</summary>
    public async Task<IReadOnlyDictionary<int, RegisterFigures>> ReadAsync(Viewer viewer, Park park, FigureYears asked, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var today = asked.AsOf is { } time ? ParkDay.Of(time) : day.Today;
        var years = asked.Years.ToDictionary(year => year, _ => new RegisterFigures([], [], []));
        foreach (var declaration in catalogue.All.Where(known => !known.Figures.IsEmpty || !known.Items.IsEmpty || !known.Lists.IsEmpty))
        {
            var records = await KnownRecord.ReadAsync(db, new RegisterScope(viewer, park, declaration), asked.AsOf, cancellation);
            foreach (var year in asked.Years)
            {
                years[year] = Add(years[year], new RegisterYear(declaration, records, year, today));
            }
        }

        return years;
    }

    private static RegisterFigures Add(RegisterFigures before, RegisterYear register) => new(
        [.. before.Figures, .. register.Declaration.Figures.Select(figure => Line(register, figure))],
        [.. before.Items, .. register.Declaration.Items.Select(item => Line(register, item))],
        [.. before.Lists, .. register.Declaration.Lists.Select(list => List(register, list))]);

    private static FigureLine Line(RegisterYear register, ReportFigure figure)
    {
        var statistic = register.Declaration.Statistics.First(candidate => candidate.Code == figure.Statistic);
        var records = register.Of(statistic.Filter);
        var value = register.IsKept(statistic.Filter) ? Measuring.Of(register.Declaration, statistic.Measure, records)
            : new StatisticValue.Missing(new($"{register.Year}年没有任何登记", $"Nothing is recorded for {register.Year}"));
        return new FigureLine(figure.Figure, register.Declaration.Code, statistic.Unit, value)
        {
            Records = records.Count,
            Query = RegisterQuery.Write(register.Declaration, statistic.Filter.Within(new() { Year = register.Year })),
        };
    }

    private static ListRows List(RegisterYear register, ReportList list) =>
        new(list.List, register.Declaration.Code, [.. register.Of(list.Filter).Select(record => Row(register.Declaration, list, record))])
        {
            Query = RegisterQuery.Write(register.Declaration, list.Filter.Within(new() { Year = register.Year })),
        };

    // Every list of the report has a column that says where a line comes from: the number of the record.
    private static Dictionary<string, string> Row(RegisterDeclaration declaration, ReportList list, KnownRecord record)
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal) { ["source"] = string.Create(CultureInfo.InvariantCulture, $"{declaration.Name.Zh} {record.Record.Number}") };
        foreach (var (column, print) in list.Columns)
        {
            if (print(record.Values) is { } text)
            {
                row[column] = text;
            }
        }

        return row;
    }

    private sealed record RegisterYear(RegisterDeclaration Declaration, IReadOnlyList<KnownRecord> Records, int Year, DateOnly Today)
    {
        public IReadOnlyList<KnownRecord> Of(RecordFilter filter) => [.. Records.Where(record => record.IsOf(Year, filter) && record.Meets(filter, Today))];

        /// <summary>Somebody wrote something for the year.</summary>
        public bool IsKept(RecordFilter filter) => Records.Any(record => record.IsOf(Year, RecordFilter.All) || record.IsOf(Year, filter));
    }
}

/// <summary>Which years are asked, as known when.</summary>
/// <param name="Years">The years the records are about.</param>
/// <param name="AsOf">Null: now.</param>
internal sealed record FigureYears(IReadOnlyList<int> Years, DateTime? AsOf = null);

/// <summary>Everything for a report year.</summary>
public sealed record RegisterFigures(IReadOnlyList<FigureLine> Figures, IReadOnlyList<FigureLine> Items, IReadOnlyList<ListRows> Lists);

/// <summary>One figure or data item out of a register.</summary>
public sealed record FigureLine(string Code, string Register, string Unit, StatisticValue Value)
{
    public int Records { get; init; }

    /// <summary>The query of the list of its records.</summary>
    public string Query { get; init; } = "";
}

/// <summary>The rows of a list of the report.</summary>
public sealed record ListRows(string List, string Register, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)
{
    /// <summary>The query of the list of its records.</summary>
    public string Query { get; init; } = "";
}
