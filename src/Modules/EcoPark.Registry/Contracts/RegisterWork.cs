using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Definitions;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Contracts;

/// <summary>How far the work in the registers is, for those who judge it.</summary>
public sealed class RegisterWork
{
    private readonly IDbContextFactory<AppDbContext> _databases;
    private readonly RegisterCatalogue _catalogue;

    internal RegisterWork(IDbContextFactory<AppDbContext> databases, RegisterCatalogue catalogue) => (_databases, _catalogue) = (databases, catalogue);

    /// <summary>All registers that the viewer may read; a year narrows to the records of that year.</summary>
    public async Task<IReadOnlyList<RegisterCount>> CountAsync(Viewer viewer, Park park, RegisterMoment at, CancellationToken cancellation = default)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellation);
        var counts = new List<RegisterCount>();
        var (first, last) = (new DateOnly(at.Year ?? 1, 1, 1), new DateOnly(at.Year ?? 9999, 12, 31));
        foreach (var declaration in _catalogue.All.Where(declaration => viewer.IsSystem || viewer.May(declaration.Read)))
        {
            var records = new RegisterScope(viewer, park, declaration).Records(db).AsNoTracking();
            if (at.Year is not null)
            {
                records = records.Where(record => record.Day >= first && record.Day <= last);
            }

            var groups = await records.GroupBy(record => record.IsClosed).Select(group => new { IsClosed = group.Key, Count = group.Count(), Overdue = group.Count(record => record.Due < at.Today) }).ToListAsync(cancellation);
            counts.Add(new RegisterCount(declaration.Code, declaration.Name, groups.Where(group => group.IsClosed).Sum(group => group.Count), groups.Where(group => !group.IsClosed).Sum(group => group.Count))
            {
                Overdue = groups.Where(group => !group.IsClosed).Sum(group => group.Overdue),
            });
        }

        return counts;
    }
}

/// <summary>The park's day, and the year of the records; null: all years.</summary>
public sealed record RegisterMoment(DateOnly Today, int? Year);

/// <summary>The records of one register.</summary>
public sealed record RegisterCount(string Register, LocalText Name, int Closed, int Open)
{
    /// <summary>Of the open ones.</summary>
    public int Overdue { get; init; }
}
