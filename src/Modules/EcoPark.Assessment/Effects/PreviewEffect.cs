using EcoPark.Collection.Contracts;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Platform.Database;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.Effects;

/// <summary>Values somebody thinks of saving in one park-year.</summary>
public sealed record PreviewRequest(Park Park, int Year, IReadOnlyList<SupposedValue> Changes);

/// <summary>One value: of a firm by its code, or of the park itself where there is none; null takes it back.</summary>
public sealed record SupposedValue(string? Uscc, string Item, string? Value);

/// <summary>Which indicators, verdicts and rows of documents would move; nothing is written.</summary>
public sealed class PreviewEffect(ValuesEffect effects, ParkLedgers ledgers, StandardsLibrary standards, IDbContextFactory<AppDbContext> databases)
{
    /// <summary>Ours: a form's worth.</summary>
    public const int MostChanges = 1000;

    public async Task<Result<SupposedYears>> HandleAsync(Viewer viewer, PreviewRequest request, CancellationToken cancellation)
    {
        if (AssessmentProblems.YearFault(viewer, request.Park, request.Year) is { } fault)
        {
            return fault;
        }

        if (request.Changes.Count is 0 or > MostChanges)
        {
            return new Problem("changes-count", "changes", $"给出 {request.Changes.Count} 个值，应为 1 到 {MostChanges} 个。", $"{request.Changes.Count} values are given; 1 to {MostChanges} are looked at at once.");
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var firms = await db.Set<Enterprise>().AsNoTracking().Where(firm => firm.Park == request.Park.Id).ToDictionaryAsync(firm => firm.Uscc, firm => firm.Id, cancellation);
        var problems = new List<Problem>();
        var supposed = request.Changes.Select((change, index) => Read(request.Park, firms, change, problems, index)).ToList();
        if (problems.Count > 0)
        {
            return Result<SupposedYears>.Failed(problems);
        }

        var changes = await ledgers.ReadAsync(request.Park.Id, null, ledger => supposed.Select(change => change with { Before = Known(ledger, change, request.Year) }).ToList(), cancellation);
        return await effects.SupposeAsync(request.Park, request.Year, changes, cancellation);
    }

    private static Rational? Known(ParkLedger ledger, ValueChange change, int year) =>
        change.Subject.Kind == SubjectKind.Park ? ledger.Value(change.Item, year).Number : ledger.Find(change.Subject, change.Item, year)?.Number;

    private ValueChange Read(Park park, Dictionary<string, EnterpriseId> firms, SupposedValue change, List<Problem> problems, int index)
    {
        var place = $"changes[{index}]";
        if (!standards.Items.TryFindItem(change.Item, out _))
        {
            problems.Add(new Problem("item-unknown", place, $"没有数据项“{change.Item}”；请用数据项代码。", $"There is no data item '{change.Item}'; use a code of the catalogue."));
        }

        Rational? value = null;
        if (change.Value is not null && !(RationalText.TryParse(change.Value, out var read) && (value = read) is not null))
        {
            problems.Add(new Problem("number-unreadable", place, $"“{change.Value}”不是数；请写成 123.45。", $"'{change.Value}' is no number; write 123.45."));
        }

        var subject = FactSubject.Of(park.Id);
        if (change.Uscc is { } uscc && firms.TryGetValue(uscc, out var firm))
        {
            subject = FactSubject.Of(firm);
        }
        else if (change.Uscc is not null)
        {
            problems.Add(new Problem("enterprise-not-found", place, $"园区没有企业 {change.Uscc}；请核对统一社会信用代码。", $"The park has no enterprise {change.Uscc}; check the code."));
        }

        return new ValueChange(subject, change.Item, null, value);
    }
}
