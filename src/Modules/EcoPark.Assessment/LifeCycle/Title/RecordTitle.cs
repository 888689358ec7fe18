using EcoPark.Assessment.Definitions;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.LifeCycle.Title;

/// <summary>What happened, on which day, by which document.</summary>
public sealed record RecordTitleRequest(Park Park, TitleRecordKind Kind, DateOnly OnDay)
{
    public string? State { get; init; }

    public int? Year { get; init; }

    /// <summary>Null: the measures in force on that day.</summary>
    public string? Regime { get; init; }

    public string? Document { get; init; }

    public string? Result { get; init; }

    public string? Note { get; init; }

    public string? FileName { get; init; }

    /// <summary>The evidence; read once.</summary>
    public Stream? File { get; init; }

    /// <summary>The record that was wrong.</summary>
    public Guid? Supersedes { get; init; }

    /// <summary>It was wrong and nothing takes its place.</summary>
    public bool Annul { get; init; }
}

/// <summary>Appends to the history of the title; the whole history must be allowed afterwards, whether a record is added, corrected or taken out.</summary>
public sealed class RecordTitle(AssessmentDefinitions definitions, ChainWriter chain, FileStore files, TimeProvider time)
{
    /// <summary>Ours: what fits a line, and a paragraph.</summary>
    private const int LongestDocument = 120;

    private const int LongestNote = 500;

    public async Task<Result<TitleRecord>> HandleAsync(Viewer viewer, RecordTitleRequest request, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.LifeCycleWrite, request.Park.Id))
        {
            return AssessmentProblems.Forbidden("登记称号事件", "record events of the title");
        }

        var problems = Check(request);
        if (problems.Count > 0)
        {
            return Result<TitleRecord>.Failed(problems);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var all = await work.Db.Set<TitleRecord>().AsNoTracking().Where(record => record.Park == request.Park.Id).ToListAsync(cancellation);
        var before = TitleHistory.Of(all).Holding.FirstOrDefault(record => record.Id == request.Supersedes);
        if (request.Supersedes is not null && before is null)
        {
            return Gone(all.Exists(record => record.Id == request.Supersedes));
        }

        var next = Of(request, before);
        var history = TitleHistory.Of([.. all, next.By(viewer.Name, work.Now)]);
        problems = [.. history.Faults(definitions.Title), .. YearFaults(history)];
        if (problems.Count > 0)
        {
            return Result<TitleRecord>.Failed(problems);
        }

        if (request is { File: { } content, Annul: false })
        {
            var kept = await files.KeepAsync(work, viewer, new FileOffer(request.Park.Id, request.FileName ?? "", content), cancellation);
            if (!kept.IsOk)
            {
                return Result<TitleRecord>.Failed(kept.Problems);
            }

            next.Prove(kept.Value);
        }

        return await CommitAsync(work, next, before, cancellation);
    }

    private static async Task<Result<TitleRecord>> CommitAsync(ChainWork work, TitleRecord next, TitleRecord? before, CancellationToken cancellation)
    {
        work.Db.Add(next);
        work.Audit(next.IsAnnulled ? "title.annul" : before is null ? "title.record" : "title.correct", new("title-record", next.Id.ToString("N"), next.Park), before?.Line, next.Line);
        await work.CommitAsync(cancellation);
        return next;
    }

    private static Problem Gone(bool corrected) => corrected
        ? new Problem("title-record-conflict", "", "这条记录已被更正；请刷新后对最新的一条操作。", "This record was corrected already; refresh and take the latest one.")
        : new Problem("title-record-not-found", "", "没有这条称号记录，或不在您的范围内。", "There is no such record of the title, or it is outside your scope.");

    private TitleRecord Of(RecordTitleRequest request, TitleRecord? before)
    {
        var kind = before?.Kind ?? request.Kind;
        var regime = request.Regime ?? before?.Regime ?? definitions.Title.RegimeOn(request.OnDay).Code;
        var isState = kind == TitleRecordKind.State;
        return new TitleRecord(request.Park.Id, kind, request.OnDay, regime)
            .Enter(isState ? request.State ?? before?.State : null, isState ? Trimmed(request.Result) : null)
            .About(isState ? null : before?.Year ?? request.Year)
            .Say(Trimmed(request.Document), Trimmed(request.Note)).ProveAs(before).Replace(before?.Id, request.Annul);
    }

    private List<Problem> Check(RecordTitleRequest request)
    {
        var problems = new List<Problem>();
        var today = ParkTime.Today(time);
        if (request.OnDay > today)
        {
            problems.Add(new Problem("title-future", "date", $"{Dates.Table(request.OnDay)} 还没有到（今天 {Dates.Table(today)}）；只登记已发生的事。", $"{Dates.Table(request.OnDay)} has not come (today is {Dates.Table(today)}); only what has happened is recorded."));
        }

        if (request.Regime is { } regime && definitions.Title.Regime(regime) is null)
        {
            problems.Add(new Problem("title-regime", "regime", $"没有“{regime}”这套办法；可用：{string.Join("、", definitions.Title.Regimes.Select(one => one.Code))}。", $"There are no measures '{regime}'; there are: {string.Join(", ", definitions.Title.Regimes.Select(one => one.Code))}."));
        }

        if (request is { Kind: TitleRecordKind.State, Supersedes: null } && (request.State is not { } state || definitions.Title.State(state) is null))
        {
            problems.Add(new Problem("title-state", "state", $"没有“{request.State}”这个状态；请从列表选择。", $"There is no state '{request.State}'; choose one from the list."));
        }

        if (request is { Kind: not TitleRecordKind.State, Supersedes: null } && (request.Year is not { } year || year is < AssessmentProblems.FirstYear or > AssessmentProblems.LastYear))
        {
            problems.Add(new Problem("title-year", "year", "请写明是哪一年的报告。", "Say of which year the report is."));
        }

        Long(problems, "document", request.Document, LongestDocument);
        Long(problems, "note", request.Note, LongestNote);
        if (request.Annul && (request.Supersedes is null || string.IsNullOrWhiteSpace(request.Note)))
        {
            problems.Add(new Problem("title-annul", "note", "作废须指明哪一条并写明理由。", "To annul a record, say which one and why."));
        }

        return problems;
    }

    private static IEnumerable<Problem> YearFaults(TitleHistory history) => history.Holding.Where(record => record.Year >= record.OnDay.Year)
        .Select(record => new Problem("title-year", "year", $"报告年度 {record.Year} 应早于报送或答复的 {record.OnDay.Year} 年；请改正。", $"The report year {record.Year} comes before the year {record.OnDay.Year} of the event; correct it."))
        .Concat(AnswerFaults(history));

    private static IEnumerable<Problem> AnswerFaults(TitleHistory history) => history.Holding.Where(record => record.Kind == TitleRecordKind.Answer)
        .GroupBy(record => record.Year).Where(group => group.Count() > history.Holding.Count(record => record.Kind == TitleRecordKind.Opinion && record.Year == group.Key))
        .Select(group => new Problem("title-answer", "year", $"{group.Key} 年没有待答复的意见；请先登记意见。", $"No opinion of {group.Key} waits for an answer; record the opinion first."));

    private static void Long(List<Problem> problems, string place, string? text, int longest)
    {
        if (text?.Length > longest)
        {
            problems.Add(new Problem("title-text", place, $"{text.Length} 字，最多 {longest} 字；请缩短。", $"{text.Length} characters, at most {longest}; shorten it."));
        }
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
