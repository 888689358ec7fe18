using EcoPark.Collection.Contracts;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;

namespace EcoPark.Collection.Months;

public sealed record SaveMonthsRequest(MonthsRequest Of, IReadOnlyList<MonthEntry> Entries)
{
    public bool DryRun { get; init; }

    /// <summary>A file that proves all of these values; null: none was given.</summary>
    public Stream? Evidence { get; init; }

    public string EvidenceName { get; init; } = "";
}

/// <summary>What became of one entry.</summary>
public sealed record TakenMonth(MonthEntry Entry)
{
    public MonthRow? Row { get; init; }

    public MonthCell? Before { get; init; }

    /// <summary>What it says now; its record is 0 until it is written.</summary>
    public MonthCell? Now { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public LocalText? Warning { get; init; }

    public bool IsTaken => Problems.Count == 0;

    /// <summary>It says what stands there already: nothing is written.</summary>
    public bool IsUnchanged { get; init; }
}

/// <summary>
/// States months of the park: the good entries are appended as accepted facts, the others named. A correction takes the place of
/// what stood, which stays in the ledger. Nothing of the year changes.
/// </summary>
public sealed class SaveMonths(ReadMonths read, LedgerMonths months, FormsOfPark forms, ChainWriter chain, FileStore files)
{
    public async Task<Result<IReadOnlyList<TakenMonth>>> HandleAsync(Viewer viewer, SaveMonthsRequest request, CancellationToken cancellation)
    {
        var sheet = await read.HandleAsync(viewer, request.Of with { AsOf = null }, cancellation);
        if (!sheet.IsOk)
        {
            return Result<IReadOnlyList<TakenMonth>>.Failed(sheet.Problems);
        }

        if (!sheet.Value.Rows.Any(row => row.MayWrite))
        {
            return FormAccess.Forbidden("月度数据由数据项所属的部门或园区生态办填报。", "Months are stated by the department that owns the item, or by the eco office.");
        }

        var taken = Rehearse(sheet.Value, request.Entries);
        return request.DryRun || !taken.Any(month => month.IsTaken && !month.IsUnchanged) ? Result<IReadOnlyList<TakenMonth>>.Of(taken) : await WriteAsync(viewer, request, taken, cancellation);
    }

    private List<TakenMonth> Rehearse(MonthSheet sheet, IReadOnlyList<MonthEntry> entries)
    {
        var rows = sheet.Rows.ToDictionary(row => row.Item.Code, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var judged = entries.Select(entry => (Entry: entry, Problem: MonthProblems.Of(sheet, rows, entry) ?? (seen.Add(entry.Key) ? null : MonthProblems.Twice(entry)))).ToList();
        var understood = new MonthReading(forms).Read(sheet, [.. judged.Where(entry => entry.Problem is null).Select(entry => (entry.Entry, rows[entry.Entry.Item]))]);
        return [.. judged.Select(entry => entry.Problem is { } problem ? new TakenMonth(entry.Entry) { Row = rows.GetValueOrDefault(entry.Entry.Item), Problems = [problem] }
            : Judge(sheet.Year, rows[entry.Entry.Item], entry.Entry, understood.GetValueOrDefault(entry.Entry.Key, (null, []))))];
    }

    private static TakenMonth Judge(int year, MonthRow row, MonthEntry entry, (CheckedValue? Value, IReadOnlyList<Problem> Problems) read)
    {
        var before = row.Cells[entry.Month - 1];
        var now = Cell(read.Value);
        var taken = new TakenMonth(entry) { Row = row, Before = before, Now = now, Problems = read.Problems };
        if (!taken.IsTaken)
        {
            return taken;
        }

        var with = row with { Cells = [.. row.Cells.Select((cell, month) => month == entry.Month - 1 ? now : cell)] };
        return Weighed(taken) with { Warning = MonthChecks.Slip(with, year, entry.Month)?.Message };
    }

    // Against what stands: the same again is nothing new; what somebody else wrote meanwhile is shown, not written over.
    private static TakenMonth Weighed(TakenMonth taken) => (taken.Before ?? Nothing).Says(taken.Now ?? Nothing) ? taken with { IsUnchanged = true }
        : taken is { Entry.Seen: { } known, Row: { } row } && known != (taken.Before?.Seq ?? 0) ? taken with { Problems = [MonthProblems.Conflict(taken.Entry, row, taken.Before)] }
        : taken;

    private static MonthCell Nothing => new(0, null, null);

    private static MonthCell Cell(CheckedValue? value) => new(0, (value?.Content as CheckedContent.Number)?.Value, (value?.Content as CheckedContent.NotApplicable)?.Reason)
    {
        EnteredValue = value?.EnteredText,
        EnteredUnit = value?.EnteredUnit,
    };

    private async Task<Result<IReadOnlyList<TakenMonth>>> WriteAsync(Viewer viewer, SaveMonthsRequest request, List<TakenMonth> taken, CancellationToken cancellation)
    {
        var (park, year) = (request.Of.Park, request.Of.Year);
        await using var work = await chain.BeginAsync(viewer, cancellation);

        // Somebody may have written since the rehearsal; from here on nobody can.
        var standing = await months.ReadAsync(work.Db, park.Id, (year, year, null), cancellation);
        taken = [.. taken.Select(month => month is { IsTaken: true, IsUnchanged: false }
            ? Weighed(month with { Before = standing[(month.Entry.Item, year)].Where(fact => fact.Month == month.Entry.Month).Select(fact => MonthCell.Of(fact.Fact)).FirstOrDefault() }) : month)];
        var links = await EvidenceAsync(work, viewer, request, cancellation);
        if (!links.IsOk)
        {
            return Result<IReadOnlyList<TakenMonth>>.Failed(links.Problems);
        }

        var written = taken.Select(month => month is { IsTaken: true, IsUnchanged: false, Row: { } row, Now: { } now }
            ? month with { Now = now with { Seq = work.Append(viewer, Fact(request.Of, month, row) with { Evidence = links.Value }), By = viewer.Name, At = work.Now, Evidence = links.Value } } : month).ToList();
        work.Audit("months.state", new("park", park.Key, park.Id), after: $"{year}: {written.Count(month => month is { IsTaken: true, IsUnchanged: false })}");
        await work.CommitAsync(cancellation);
        return written;
    }

    private async Task<Result<IReadOnlyList<EvidenceLink>>> EvidenceAsync(ChainWork work, Viewer viewer, SaveMonthsRequest request, CancellationToken cancellation)
    {
        if (request.Evidence is not { } content)
        {
            return Result<IReadOnlyList<EvidenceLink>>.Of([]);
        }

        var kept = await files.KeepAsync(work, viewer, new FileOffer(request.Of.Park.Id, request.EvidenceName, content), cancellation);
        return kept.IsOk ? Result<IReadOnlyList<EvidenceLink>>.Of([new EvidenceLink(kept.Value.Id.Value, kept.Value.Name, kept.Value.Sha256, null)]) : Result<IReadOnlyList<EvidenceLink>>.Failed(kept.Problems);
    }

    private NewFact Fact(MonthsRequest of, TakenMonth month, MonthRow row)
    {
        var rule = forms.Library.ParkValues[row.Item.Code];
        return new NewFact
        {
            Park = of.Park.Id,
            Scope = rule.Scope ?? "",
            Subject = FactSubject.Of(of.Park.Id),
            Item = row.Item.Code,
            Period = FactPeriod.OfMonth(of.Year, month.Entry.Month),
            Kind = FactKind.Reported,
            Standing = FactStanding.Accepted,
            Value = month.Now?.Number is { } number ? NewFact.Write(number) : null,
            NotApplicable = month.Now?.NotApplicable,
            Unit = row.Item.Unit.Symbol,
            EnteredValue = month.Now?.EnteredValue,
            EnteredUnit = month.Now?.EnteredUnit,
            Basis = rule.Basis,
            Supersedes = month.Before is { Seq: > 0 } before ? before.Seq : null,
        };
    }
}
