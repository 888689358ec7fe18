using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Statistics;

/// <summary>A record as it stands, or as it was known at a time.</summary>
internal sealed record KnownRecord(RegisterRecord Record, string Stage, RecordReading Values)
{
    public required DateOnly Day { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>Whether the record belongs to a year: by its day, or by the date field that the filter names.</summary>
    public bool IsOf(int year, RecordFilter filter) => (filter.YearOf is { } field ? Values.Date(field) : Day)?.Year == year;

    /// <summary>Whether a filter of a statistic or a list finds it; those know neither due dates nor owners.</summary>
    public bool Meets(RecordFilter filter, DateOnly today) =>
        (filter.Stages.IsEmpty || filter.Stages.Contains(Values.Declaration.LifeCycle.On(Stage, Until, today).Code))
        && (filter.IsOpen is not { } open || Values.Declaration.LifeCycle.Stage(Stage)?.IsClosed != open)
        && (filter.Subject is not { } subject || Record.SubjectKind == subject)
        && (filter.Enterprise is not { } firm || Record.Enterprise == new EnterpriseId(firm))
        && filter.Values.All(value => Values.Text(value.Key) == value.Value);

    /// <summary>All records of a register in scope. What came later than <paramref name="asOf"/> is taken back, act by act.</summary>
    public static async Task<IReadOnlyList<KnownRecord>> ReadAsync(AppDbContext db, RegisterScope scope, DateTime? asOf, CancellationToken cancellation)
    {
        var records = await scope.Records(db).AsNoTracking().OrderBy(record => record.Day).ThenBy(record => record.Number).ToListAsync(cancellation);
        if (asOf is not { } time || records.Count == 0)
        {
            return [.. records.Select(record => new KnownRecord(record, record.Stage, RecordValues.Read(scope.Declaration, record.Values)) { Day = record.Day, Until = record.Until })];
        }

        var ids = scope.Records(db).Select(record => record.Id);
        var later = (await db.Set<RegisterEvent>().AsNoTracking().Where(line => line.At > time && ids.Contains(line.RecordId)).ToListAsync(cancellation)).ToLookup(line => line.RecordId);
        return [.. records.Select(record => Before(scope.Declaration, record, later[record.Id])).OfType<KnownRecord>().OrderBy(record => record.Day).ThenBy(record => record.Record.Number, StringComparer.Ordinal)];
    }

    // Null: the record was not there yet.
    private static KnownRecord? Before(RegisterDeclaration declaration, RegisterRecord record, IEnumerable<RegisterEvent> later)
    {
        var (stage, values) = (record.Stage, RecordValues.Parse(record.Values));
        foreach (var line in later.OrderByDescending(line => line.Version))
        {
            if (line.Kind is RecordActKind.Opened or RecordActKind.Imported)
            {
                return null;
            }

            stage = line.FromStage ?? stage;
            foreach (var (field, change) in RecordValues.ReadDifference(line.Changes))
            {
                values.Remove(field);
                if (change[0] is { } old)
                {
                    values[field] = old;
                }
            }
        }

        var reading = new RecordReading(declaration, values);
        return new KnownRecord(record, stage, reading) { Day = declaration.Day(reading) ?? record.Day, Until = declaration.Until?.Invoke(reading) };
    }
}
