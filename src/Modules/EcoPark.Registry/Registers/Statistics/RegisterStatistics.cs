using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Listing;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Statistics;

/// <summary>The statistics of a register for a year: asked here by the page, the API and the report alike.</summary>
internal sealed class RegisterStatistics(IDbContextFactory<AppDbContext> databases, RegisterPlaces places, ParkDay day)
{
    public async Task<Result<StatisticSet>> HandleAsync(Viewer viewer, RegisterAddress address, int? year, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await places.FindAsync(db, viewer, address, cancellation);
        if (!found.TryGet(out var scope, out _))
        {
            return Result<StatisticSet>.Failed(found.Problems);
        }

        var lines = new List<StatisticLine>();
        var any = await RecordQuery.Of(db, scope, new() { Year = year }, day.Today).AnyAsync(cancellation);
        foreach (var statistic in scope.Declaration.Statistics)
        {
            lines.AddRange(await LinesAsync(db, scope, new(statistic, year, any), cancellation));
        }

        return new StatisticSet(scope.Park, scope.Declaration, year, lines);
    }

    /// <summary>One statistic as a number; grouped ones give their whole.</summary>
    private async Task<StatisticLine> OneAsync(AppDbContext db, RegisterScope scope, StatisticQuestion question, CancellationToken cancellation)
    {
        var filter = question.Statistic.Filter.Within(new() { Year = question.Year });
        var records = RecordQuery.Of(db, scope, filter, day.Today).AsNoTracking();
        var count = await records.CountAsync(cancellation);
        var value = question.AnyRecords ? await MeasureAsync(records, scope.Declaration, question.Statistic.Measure, cancellation)
            : new StatisticValue.Missing(new($"{question.Year}年没有任何登记", $"Nothing is recorded for {question.Year}"));
        return new StatisticLine(question.Statistic, value, count, filter);
    }

    private async Task<IReadOnlyList<StatisticLine>> LinesAsync(AppDbContext db, RegisterScope scope, StatisticQuestion question, CancellationToken cancellation)
    {
        var whole = await OneAsync(db, scope, question, cancellation);
        if (question.Statistic.GroupBy is not { } by)
        {
            return [whole];
        }

        var lines = new List<StatisticLine> { whole };
        foreach (var choice in scope.Declaration.Field(by)?.Choices ?? [])
        {
            var part = question.Statistic with { Filter = question.Statistic.Filter with { Values = question.Statistic.Filter.Values.SetItem(by, choice.Code) } };
            var line = await OneAsync(db, scope, question with { Statistic = part }, cancellation);
            if (line.Records > 0)
            {
                lines.Add(line with { Group = choice });
            }
        }

        return lines;
    }

    private static async Task<StatisticValue> MeasureAsync(IQueryable<RegisterRecord> records, RegisterDeclaration declaration, Measure measure, CancellationToken cancellation) => measure switch
    {
        Measure.Count => new StatisticValue.Known(await records.CountAsync(cancellation)),
        Measure.Enterprises => new StatisticValue.Known(await records.Where(record => record.Enterprise != null).Select(record => record.Enterprise).Distinct().CountAsync(cancellation)),
        _ => Measuring.OfValues(declaration, measure, await ReadAsync(records, declaration, cancellation)),
    };

    private static async Task<IReadOnlyList<NumberedReading>> ReadAsync(IQueryable<RegisterRecord> records, RegisterDeclaration declaration, CancellationToken cancellation)
    {
        var rows = await records.OrderBy(record => record.Number).Select(record => new { record.Number, record.Values }).ToListAsync(cancellation);
        return [.. rows.Select(row => new NumberedReading(row.Number, RecordValues.Read(declaration, row.Values)))];
    }
}

/// <summary>A statistic asked for a year.</summary>
internal sealed record StatisticQuestion(RegisterStatistic Statistic, int? Year, bool AnyRecords);

/// <summary>All statistics of a register.</summary>
public sealed record StatisticSet(Park Park, RegisterDeclaration Declaration, int? Year, IReadOnlyList<StatisticLine> Lines);
