using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Listing;

/// <summary>One page of a register with everything that stands above it.</summary>
internal sealed class ListRecords(IDbContextFactory<AppDbContext> databases, RegisterPlaces places, ParkDay day)
{
    public const int LargestPage = 200;

    public async Task<Result<RecordPage>> HandleAsync(Viewer viewer, RecordListRequest request, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await places.FindAsync(db, viewer, request.Address, cancellation);
        if (!found.IsOk)
        {
            return Result<RecordPage>.Failed(found.Problems);
        }

        var (scope, today) = (found.Value, day.Today);
        var view = scope.Declaration.Views.FirstOrDefault(candidate => candidate.Code == request.View);
        var basis = new RecordFilter { Year = request.Filter.Year };
        var filter = request.Filter.Within(view?.Filter ?? RecordFilter.All);
        var size = Math.Clamp(request.Size, 1, LargestPage);
        var records = RecordQuery.Of(db, scope, filter, today);
        var total = await records.CountAsync(cancellation);
        var page = Math.Clamp(request.Page, 1, Math.Max(1, (total + size - 1) / size));
        return new RecordPage
        {
            Park = scope.Park,
            Declaration = scope.Declaration,
            Today = today,
            MayWrite = scope.MayWrite(null),
            Total = total,
            Page = page,
            Size = size,
            Rows = await RowsAsync(db, scope, RecordQuery.Sort(records, request.Sort, request.Descending).Skip((page - 1) * size).Take(size), cancellation),
            Views = await ViewsAsync(db, scope, basis, cancellation),
            Strip = await StripAsync(db, scope, basis, cancellation),
        };
    }

    private async Task<IReadOnlyList<RecordLine>> RowsAsync(AppDbContext db, RegisterScope scope, IQueryable<RegisterRecord> records, CancellationToken cancellation)
    {
        var today = day.Today;
        var rows = await (from record in records.AsNoTracking()
                          join enterprise in db.Set<Enterprise>() on record.Enterprise equals (EnterpriseId?)enterprise.Id into enterprises
                          from enterprise in enterprises.DefaultIfEmpty()
                          select new
                          {
                              Record = record,
                              Firm = enterprise == null ? null : enterprise.ShortName,
                              Uscc = enterprise == null ? null : enterprise.Uscc,
                              Times = record.Enterprise == null || record.RecurrenceKind == null ? 1 : db.Set<RegisterRecord>().Count(other =>
                                  other.Park == record.Park && other.Register == record.Register && other.Enterprise == record.Enterprise
                                  && other.RecurrenceKind == record.RecurrenceKind && other.Day <= record.Day && other.Day > record.RecurrenceFrom),
                          }).ToListAsync(cancellation);
        return [.. rows.Select(row => RecordLine.Of(scope, row.Record, today) with
        {
            Subject = row.Firm ?? row.Record.SubjectName,
            Uscc = row.Uscc,
            Times = row.Times,
        })];
    }

    private async Task<IReadOnlyList<ViewCount>> ViewsAsync(AppDbContext db, RegisterScope scope, RecordFilter basis, CancellationToken cancellation)
    {
        var views = new List<ViewCount>();
        foreach (var view in scope.Declaration.Views)
        {
            views.Add(new(view, await RecordQuery.Of(db, scope, view.Filter.Within(basis), day.Today).CountAsync(cancellation)));
        }

        return views;
    }

    private async Task<IReadOnlyList<StripCell>> StripAsync(AppDbContext db, RegisterScope scope, RecordFilter basis, CancellationToken cancellation)
    {
        var today = day.Today;
        var groups = await RecordQuery.Of(db, scope, basis, today)
            .GroupBy(record => new { record.Stage, record.Until, Overdue = !record.IsClosed && record.Due < today, Today = !record.IsClosed && record.Due == today })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation);
        var cycle = scope.Declaration.LifeCycle;
        var byStage = groups.ToLookup(group => cycle.On(group.Key.Stage, group.Key.Until, today).Code);
        return [.. cycle.Stages.Select(stage => new StripCell(stage, byStage[stage.Code].Sum(group => group.Count))
        {
            Overdue = byStage[stage.Code].Where(group => group.Key.Overdue).Sum(group => group.Count),
            DueToday = byStage[stage.Code].Where(group => group.Key.Today).Sum(group => group.Count),
        })];
    }
}

/// <summary>What is asked of a list.</summary>
public sealed record RecordListRequest(RegisterAddress Address)
{
    public string? View { get; init; }

    public RecordFilter Filter { get; init; } = RecordFilter.All;

    public string? Sort { get; init; }

    public bool Descending { get; init; }

    public int Page { get; init; } = 1;

    public int Size { get; init; } = 50;
}
