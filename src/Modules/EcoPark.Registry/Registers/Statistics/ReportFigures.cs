using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Listing;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Statistics;

/// <summary>What the registers of a park give to the annual report of a year: figures, lists, and counts for the ledger.</summary>
internal sealed class ReportFigures(IDbContextFactory<AppDbContext> databases, RegisterCatalogue catalogue, RegisterStatistics statistics, ParkDay day)
{
    public async Task<Result<RegisterFigures>> HandleAsync(Viewer viewer, string parkKey, int year, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var park = await RegisterPlaces.ParkAsync(db, viewer, parkKey, cancellation);
        if (!park.IsOk)
        {
            return Result<RegisterFigures>.Failed(park.Problems);
        }

        var (figures, items, lists) = (new List<FigureLine>(), new List<FigureLine>(), new List<ListRows>());
        foreach (var declaration in catalogue.All)
        {
            var scope = new RegisterScope(viewer, park.Value, declaration);
            var any = await RecordQuery.Of(db, scope, new() { Year = year }, day.Today).AnyAsync(cancellation);
            figures.AddRange(await LinesAsync(db, scope, new(declaration.Figures, year, any), cancellation));
            items.AddRange(await LinesAsync(db, scope, new(declaration.Items, year, any), cancellation));
            foreach (var list in declaration.Lists)
            {
                lists.Add(await ListAsync(db, scope, list, year, cancellation));
            }
        }

        return new RegisterFigures(figures, items, lists);
    }

    private async Task<IReadOnlyList<FigureLine>> LinesAsync(AppDbContext db, RegisterScope scope, FigureQuestion question, CancellationToken cancellation)
    {
        var lines = new List<FigureLine>();
        foreach (var figure in question.Figures)
        {
            var statistic = scope.Declaration.Statistics.First(candidate => candidate.Code == figure.Statistic);
            var line = await statistics.OneAsync(db, scope, new(statistic, question.Year, question.Any), cancellation);
            lines.Add(new(figure.Figure, scope.Declaration.Code, statistic.Unit, line.Value) { Records = line.Records });
        }

        return lines;
    }

    private async Task<ListRows> ListAsync(AppDbContext db, RegisterScope scope, ReportList list, int year, CancellationToken cancellation)
    {
        var records = await RecordQuery.Of(db, scope, list.Filter.Within(new() { Year = year }), day.Today).AsNoTracking()
            .OrderBy(record => record.Day).ThenBy(record => record.Number).ToListAsync(cancellation);
        return new ListRows(list.List, scope.Declaration.Code, [.. records.Select(record => Row(scope.Declaration, list, record))]);
    }

    // Every list of the report has a column that says where a line comes from: the number of the record.
    private static Dictionary<string, string> Row(RegisterDeclaration declaration, ReportList list, RegisterRecord record)
    {
        var reading = RecordValues.Read(declaration, record.Values);
        var row = new Dictionary<string, string>(StringComparer.Ordinal) { ["source"] = $"{declaration.Name.Zh} {record.Number}" };
        foreach (var (column, print) in list.Columns)
        {
            if (print(reading) is { } text)
            {
                row[column] = text;
            }
        }

        return row;
    }

    private sealed record FigureQuestion(IReadOnlyList<ReportFigure> Figures, int Year, bool Any);
}

/// <summary>Everything for a report year.</summary>
public sealed record RegisterFigures(IReadOnlyList<FigureLine> Figures, IReadOnlyList<FigureLine> Items, IReadOnlyList<ListRows> Lists);

/// <summary>One figure or data item out of a register.</summary>
public sealed record FigureLine(string Code, string Register, string Unit, StatisticValue Value)
{
    public int Records { get; init; }
}

/// <summary>The rows of a list of the report.</summary>
public sealed record ListRows(string List, string Register, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows);
