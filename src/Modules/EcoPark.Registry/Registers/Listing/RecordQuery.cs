using System.Globalization;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Listing;

/// <summary>A filter as a query, in one place for lists, counts, statistics, exports and bulk actions.</summary>
internal static class RecordQuery
{
    private const int WeekDays = 7;

    public static IQueryable<RegisterRecord> Of(AppDbContext db, RegisterScope scope, RecordFilter filter, DateOnly today)
    {
        var records = scope.Records(db);
        if (!filter.Stages.IsEmpty)
        {
            records = records.Where(StageFilter.Of(scope.Declaration.LifeCycle, filter.Stages, today));
        }

        if (filter.IsOpen is { } open)
        {
            records = records.Where(record => record.IsClosed != open);
        }

        if (filter.Year is { } year)
        {
            records = InYear(records, filter.YearOf, year);
        }

        records = Dated(records, filter.Due, today);
        records = Valued(records, scope.Declaration, filter);
        records = Owned(records, scope, filter);
        records = Searched(records, filter.Search);
        return filter.Recurring ? Recurring(db, records) : records;
    }

    public static IQueryable<RegisterRecord> Sort(IQueryable<RegisterRecord> records, string? by, bool descending) => (by, descending) switch
    {
        ("day", false) => records.OrderBy(record => record.Day).ThenBy(record => record.Number),
        ("day", true) => records.OrderByDescending(record => record.Day).ThenByDescending(record => record.Number),
        ("title", false) => records.OrderBy(record => record.Title).ThenBy(record => record.Number),
        ("title", true) => records.OrderByDescending(record => record.Title).ThenBy(record => record.Number),
        ("number", false) => records.OrderBy(record => record.Number),
        ("number", true) => records.OrderByDescending(record => record.Number),
        ("changed", _) => records.OrderByDescending(record => record.ChangedAt).ThenBy(record => record.Number),
        (_, true) => records.OrderBy(record => record.Due == null).ThenByDescending(record => record.Due).ThenBy(record => record.Number),
        _ => records.OrderBy(record => record.IsClosed).ThenBy(record => record.Due == null).ThenBy(record => record.Due).ThenByDescending(record => record.Day).ThenBy(record => record.Number),
    };

    /// <summary>How many records of one enterprise and kind there are in the twelve months up to this one, itself counted.</summary>
    public static IQueryable<RegisterRecord> Before(AppDbContext db, RegisterRecord record) => db.Set<RegisterRecord>().Where(other =>
        other.Park == record.Park && other.Register == record.Register && other.Enterprise == record.Enterprise
        && other.RecurrenceKind == record.RecurrenceKind && other.Day <= record.Day && other.Day > record.RecurrenceFrom);

    // Values are stored as JSON written here: quotation marks within a text are escaped, so only the field itself is found.
    private static IQueryable<RegisterRecord> InYear(IQueryable<RegisterRecord> records, string? field, int year)
    {
        var begin = string.Create(CultureInfo.InvariantCulture, $"\"{field}\":\"{year}-");
        return field is null ? records.Where(record => record.Year == year) : records.Where(record => record.Values.Contains(begin));
    }

    private static IQueryable<RegisterRecord> Dated(IQueryable<RegisterRecord> records, DueState? due, DateOnly today)
    {
        var week = today.AddDays(WeekDays);
        return due switch
        {
            DueState.Overdue => records.Where(record => !record.IsClosed && record.Due < today),
            DueState.Today => records.Where(record => !record.IsClosed && record.Due == today),
            DueState.Week => records.Where(record => !record.IsClosed && record.Due >= today && record.Due <= week),
            _ => records,
        };
    }

    private static IQueryable<RegisterRecord> Valued(IQueryable<RegisterRecord> records, RegisterDeclaration declaration, RecordFilter filter)
    {
        foreach (var (field, value) in filter.Values)
        {
            records = declaration.Field(field)?.Slot switch
            {
                1 => records.Where(record => record.Slot1 == value),
                2 => records.Where(record => record.Slot2 == value),
                3 => records.Where(record => record.Slot3 == value),
                4 => records.Where(record => record.Slot4 == value),
                _ => records.Where(record => false),
            };
        }

        return records;
    }

    private static IQueryable<RegisterRecord> Owned(IQueryable<RegisterRecord> records, RegisterScope scope, RecordFilter filter)
    {
        if (filter.Subject is { } subject)
        {
            records = records.Where(record => record.SubjectKind == subject);
        }

        if (filter.Enterprise is { } enterprise)
        {
            var id = new EnterpriseId(enterprise);
            records = records.Where(record => record.Enterprise == id);
        }

        if ((filter.Mine ? scope.Viewer.PersonId ?? Guid.Empty : filter.Owner) is { } owner)
        {
            records = records.Where(record => record.OwnerId == owner);
        }

        return records;
    }

    private static IQueryable<RegisterRecord> Searched(IQueryable<RegisterRecord> records, string? search) =>
        string.IsNullOrWhiteSpace(search) ? records : records.Where(record => record.Title.Contains(search.Trim())
            || record.Number.Contains(search.Trim()) || (record.SubjectName != null && record.SubjectName.Contains(search.Trim())));

    private static IQueryable<RegisterRecord> Recurring(AppDbContext db, IQueryable<RegisterRecord> records) =>
        records.Where(record => record.Enterprise != null && record.RecurrenceKind != null && db.Set<RegisterRecord>().Any(other =>
            other.Park == record.Park && other.Register == record.Register && other.Enterprise == record.Enterprise && other.Id != record.Id
            && other.RecurrenceKind == record.RecurrenceKind && other.Day <= record.Day && other.Day > record.RecurrenceFrom));
}
