using EcoPark.Assessment.Contracts;
using EcoPark.Assessment.Definitions;
using EcoPark.Collection.Projection;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.Checklists.Show;

/// <summary>The checklists of a year; null: as known now.</summary>
public sealed record ChecklistRequest(Park Park, int Year)
{
    public DateTime? AsOf { get; init; }
}

/// <summary>The checklists of the park's standard with every answer. A standard without any has an empty list.</summary>
public sealed record AnsweredChecklists(IReadOnlyList<Checklist> Lists, DateOnly Day)
{
    /// <summary>Where the shipped lists come from.</summary>
    public string Source { get; init; } = "";
}

/// <summary>Answers the checklists: from the records where the system knows, from people's confirmations where it does not.</summary>
public sealed class ReadChecklists(AssessmentDefinitions definitions, IEnumerable<LiveEvidence> live, ParkLedgers ledgers, IDbContextFactory<AppDbContext> databases, TimeProvider time)
{
    private readonly Dictionary<string, LiveEvidence> _live = live.ToDictionary(source => source.Key, StringComparer.Ordinal);

    public async Task<Result<AnsweredChecklists>> HandleAsync(Viewer viewer, ChecklistRequest request, CancellationToken cancellation)
    {
        if (AssessmentProblems.YearFault(viewer, request.Park, request.Year) is { } fault)
        {
            return fault;
        }

        var today = ParkTime.Today(time);
        var end = new DateOnly(request.Year, 12, 31);
        var question = new LiveQuestion(viewer, request.Park, request.Year, today < end ? today : end);
        if (definitions.ChecklistsOf(request.Park.StandardCode) is not { } file)
        {
            return new AnsweredChecklists([], question.Day);
        }

        var said = await SaidAsync(request, cancellation);
        var lists = new List<Checklist>();
        foreach (var definition in file.Checklists)
        {
            var edition = said.Editions.GetValueOrDefault(definition.Indicator);
            var items = new List<AnsweredItem>();
            foreach (var item in edition?.Items() ?? definition.Items)
            {
                items.Add(item.Live is { } key && _live.TryGetValue(key, out var source)
                    ? Live(item, await source.ReadAsync(question, cancellation))
                    : Confirmed(item, said.Confirmations.GetValueOrDefault(item.Code), question.Day));
            }

            lists.Add(await WithLedgerAsync(request, new Checklist { Definition = definition, Edition = edition, Items = items, Score = ChecklistScore.Of([.. items.Select(item => (item.Item.Share(), item.Holds))]) }, cancellation));
        }

        return new AnsweredChecklists(lists, question.Day) { Source = file.Source };
    }

    /// <summary>Whether an item is answered by the system.</summary>
    internal bool IsLive(ChecklistItem item) => item.Live is { } key && _live.ContainsKey(key);

    internal static AnsweredItem Confirmed(ChecklistItem item, ChecklistConfirmation? confirmation, DateOnly day) => new(item, confirmation switch
    {
        null => ItemState.Open,
        { Holds: false } => ItemState.DoesNotHold,
        { ValidUntil: { } until } when until < day => ItemState.Expired,
        _ => ItemState.Holds,
    })
    { Confirmation = confirmation };

    private static AnsweredItem Live(ChecklistItem item, LiveState state) => new(item, state.Holds switch { null => ItemState.Open, true => ItemState.Holds, _ => ItemState.DoesNotHold }) { Live = state };

    private async Task<Said> SaidAsync(ChecklistRequest request, CancellationToken cancellation)
    {
        var until = request.AsOf ?? DateTime.MaxValue;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var editions = await db.Set<ChecklistEdition>().AsNoTracking().Where(edition => edition.Park == request.Park.Id && edition.Standard == request.Park.StandardCode && edition.ChangedAt <= until).OrderBy(edition => edition.Version).ToListAsync(cancellation);
        var confirmations = await db.Set<ChecklistConfirmation>().AsNoTracking().Where(row => row.Park == request.Park.Id && row.Year == request.Year && row.ConfirmedAt <= until).OrderBy(row => row.ConfirmedAt).ToListAsync(cancellation);
        return new Said(editions.GroupBy(edition => edition.Indicator).ToDictionary(group => group.Key, group => group.Last()), confirmations.GroupBy(row => row.Item, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal));
    }

    private async Task<Checklist> WithLedgerAsync(ChecklistRequest request, Checklist list, CancellationToken cancellation)
    {
        var value = await ledgers.ReadAsync(request.Park.Id, request.AsOf, ledger => ledger.Value(list.Definition.Item, request.Year), cancellation);
        return list with { Reported = value.Number, ReportedSeq = value.LastSeq, ReportedIsPending = value.Pending > 0 };
    }

    private sealed record Said(Dictionary<int, ChecklistEdition> Editions, Dictionary<string, ChecklistConfirmation> Confirmations);
}
