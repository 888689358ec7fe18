using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Facts;

/// <summary>One value with everything that is known of it.</summary>
public sealed record TracedFact(Fact Fact, Park Park, string SubjectName)
{
    public required string ItemName { get; init; }

    /// <summary>What it took the place of; null: it was the first.</summary>
    public Fact? Before { get; init; }

    /// <summary>What took its place; null: nothing has.</summary>
    public Fact? After { get; init; }

    public Submission? Submission { get; init; }

    /// <summary>The decisions that covered it, in order.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Sent back after it was stated, and no decision since.</summary>
    public bool IsReturned => Decisions is [.., { Kind: DecisionKind.Return }];
}

/// <summary>Finds one fact by its place in the chain, within what the viewer may see.</summary>
public sealed class FactTrace(IDbContextFactory<AppDbContext> databases, FormsOfPark forms)
{
    public async Task<Result<TracedFact>> HandleAsync(Viewer viewer, long seq, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var fact = await db.Set<Fact>().AsNoTracking().SingleOrDefaultAsync(row => row.Seq == seq, cancellation);
        if (fact is null || !MaySee(viewer, fact))
        {
            return new Problem("fact-not-found", $"{seq}", "没有这条数据，或不在您的权限内。请检查地址。", "No such value, or not within your scope. Check the address.");
        }

        var decisions = fact.Submission is not { } of ? [] : await db.Set<Decision>().AsNoTracking().Where(row => row.Submission == of && row.Seq > seq).OrderBy(row => row.Seq).ToListAsync(cancellation);
        return new TracedFact(fact, await db.Set<Park>().AsNoTracking().SingleAsync(row => row.Id == fact.Park, cancellation), await SubjectAsync(db, fact, cancellation))
        {
            ItemName = ItemName(fact.Item),
            Before = fact.Supersedes is { } before ? await db.Set<Fact>().AsNoTracking().SingleOrDefaultAsync(row => row.Seq == before, cancellation) : null,
            After = await db.Set<Fact>().AsNoTracking().Where(row => row.Supersedes == seq).OrderBy(row => row.Seq).FirstOrDefaultAsync(cancellation),
            Submission = fact.Submission is { } id ? await db.Set<Submission>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) : null,
            Decisions = [.. decisions.Where(decision => decision.Kind != DecisionKind.Return || decision.Items is null || decision.ReturnedItems.Contains(fact.Item, StringComparer.Ordinal))],
        };
    }

    /// <summary>The item's name; of a table's row, with its key.</summary>
    public string ItemName(string item)
    {
        var parts = item.Split('/', 2);
        var name = forms.Standards.NameOf(parts[0]) is { } found ? EcoPark.Platform.Ui.Words.Say(found.Zh, found.En) : parts[0];
        return parts.Length == 1 ? name : $"{name} · {parts[1]}";
    }

    private static bool MaySee(Viewer viewer, Fact fact) => viewer.MayReadItem(fact.Item) && viewer.MayInYear(Permission.FactRead, fact.Park, fact.Year) && (fact.SubjectKind == SubjectKind.Enterprise
        ? viewer.MayFor(Permission.FactRead, fact.Park, new EnterpriseId(fact.SubjectId))
        : viewer.IsSystem || viewer.Scopes.Any(scope => scope.Covers(fact.Park) && scope.Enterprise is null && viewer.Allows(scope, Permission.FactRead)));

    private static async Task<string> SubjectAsync(AppDbContext db, Fact fact, CancellationToken cancellation)
    {
        var enterprise = new EnterpriseId(fact.SubjectId);
        var organisation = new OrganisationId(fact.SubjectId);
        return fact.SubjectKind switch
        {
            SubjectKind.Enterprise => await db.Set<Enterprise>().Where(row => row.Id == enterprise).Select(row => row.Name).SingleOrDefaultAsync(cancellation),
            SubjectKind.Organisation => await db.Set<Organisation>().Where(row => row.Id == organisation).Select(row => row.Name).SingleOrDefaultAsync(cancellation),
            SubjectKind.Park => await db.Set<Park>().Where(row => row.Id == fact.Park).Select(row => row.Name).SingleAsync(cancellation),
            _ => null,
        } ?? fact.SubjectId.ToString("N");
    }
}
