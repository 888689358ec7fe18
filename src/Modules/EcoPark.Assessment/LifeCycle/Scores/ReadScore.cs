using EcoPark.Assessment.Definitions;
using EcoPark.Assessment.Indicators;
using EcoPark.Assessment.LifeCycle.Dossier;
using EcoPark.Assessment.LifeCycle.Rules;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Contracts;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.LifeCycle.Scores;

/// <summary>What a self-score rests on.</summary>
public sealed record ScoreGround(Park Park, IndicatorTable Table, DossierView Dossier)
{
    public DateTime? AsOf { get; init; }

    public required DateOnly Today { get; init; }

    public int Year => Table.Year.Year;
}

/// <summary>The self-score of a year: every item is asked of what the system has, at this moment.</summary>
public sealed class ReadScore(AssessmentDefinitions definitions, RegisterWork registers, IDbContextFactory<AppDbContext> databases)
{
    private static readonly Rational Half = Rational.Of(1, 2);

    public async Task<SelfScore> HandleAsync(Viewer viewer, ScoreGround ground, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var until = ground.AsOf ?? DateTime.MaxValue;
        var (park, year) = (ground.Park.Id, ground.Year);
        var entries = await db.Set<ScoreEntry>().AsNoTracking().Where(row => row.Park == park && row.Year == year && row.RecordedAt <= until)
            .OrderBy(row => row.RecordedAt).ThenBy(row => row.Id).ToListAsync(cancellation);
        var ofYear = await registers.CountAsync(viewer, ground.Park, new RegisterMoment(ground.Today, year), cancellation);
        var all = await registers.CountAsync(viewer, ground.Park, new RegisterMoment(ground.Today, null), cancellation);
        return new SelfScore([.. definitions.Title.Score.Items.Select(item => item.How switch
        {
            ScoreBy.JudgedIndicators => Judged(item, ground.Table),
            ScoreBy.ListedIndicators => Listed(item, ground.Table, all),
            ScoreBy.RegisterDone => Done(item, ofYear.FirstOrDefault(count => count.Register == item.Register)),
            ScoreBy.Dossier => Papers(item, ground.Dossier),
            _ => ScoreLine.Of(item, entries.FindLast(entry => entry.Item == item.Code)),
        })]);
    }

    private static ScoreLine Judged(ScoreItem item, IndicatorTable table)
    {
        var results = table.Rows.Where(row => row.Result.IsJudged).Select(row => row.Result.Verdict).ToList();
        var share = Share(results);
        return ScoreLine.Of(item, share, Rational.Zero, new(
            $"{results.Count(verdict => verdict == Verdict.Met)}/{results.Count} 考核项达标" + (table.Provisional > 0 ? "，暂定" : ""),
            $"{results.Count(verdict => verdict == Verdict.Met)}/{results.Count} judged met" + (table.Provisional > 0 ? ", provisional" : "")));
    }

    private static ScoreLine Listed(ScoreItem item, IndicatorTable table, IReadOnlyList<RegisterCount> registers)
    {
        if (item.Standard is { } standard && standard != table.Standard.Code)
        {
            return new ScoreLine(item) { Open = Rational.From(item.Max), Basis = new($"按 {standard} 编的指标号，不适用于 {table.Standard.Number}", $"Its indicator numbers are of {standard}, not of {table.Standard.Number}") };
        }

        var rows = table.Rows.Where(row => item.Indicators.Contains(row.Number)).ToList();
        var met = rows.Count(row => row.Result.Verdict == Verdict.Met);
        var overdue = item.PerOverdue is null ? 0 : registers.Sum(count => count.Overdue);
        var off = Rational.From(item.PerOverdue ?? 0) * overdue;
        var numbers = string.Join("、", item.Indicators);
        return ScoreLine.Of(item, Share([.. rows.Select(row => row.Result.Verdict)]), off, new(
            $"指标 {numbers}：{met}/{rows.Count} 达标" + (item.PerOverdue is null ? "" : $"；台账逾期 {overdue}"),
            $"Indicators {numbers}: {met}/{rows.Count} met" + (item.PerOverdue is null ? "" : $"; {overdue} overdue records")));
    }

    private static ScoreLine Done(ScoreItem item, RegisterCount? count) => count is null
        ? new ScoreLine(item) { Open = Rational.From(item.Max), Basis = new("没有这本台账，或您不能查看", "There is no such register, or you may not read it") }
        : ScoreLine.Of(item, new ScoreShare(count.Closed, count.Overdue, count.Open - count.Overdue), Rational.Zero, count.Closed + count.Open == 0
            ? new LocalText($"{count.Name.Zh}本年没有登记", $"Nothing of the year in {count.Name.En}")
            : new LocalText($"{count.Name.Zh} {count.Closed + count.Open} 项，完成 {count.Closed}，逾期 {count.Overdue}", $"{count.Name.En}: {count.Closed + count.Open}, {count.Closed} done, {count.Overdue} overdue"));

    // A paper under way counts half, the other half is open; one that is missing is open, one that has expired is lost.
    private static ScoreLine Papers(ScoreItem item, DossierView view)
    {
        Rational good = view.Count(DossierState.Complete) + view.Count(DossierState.Expiring);
        Rational half = Half * view.Count(DossierState.UnderWay);
        var share = new ScoreShare(good + half, view.Count(DossierState.Expired), half + view.Count(DossierState.Missing));
        return ScoreLine.Of(item, share, Rational.Zero, new(
            $"齐 {good}，进行 {view.Count(DossierState.UnderWay)}，过期 {view.Count(DossierState.Expired)}，未传 {view.Count(DossierState.Missing)}",
            $"{good} complete, {view.Count(DossierState.UnderWay)} under way, {view.Count(DossierState.Expired)} expired, {view.Count(DossierState.Missing)} missing"));
    }

    private static ScoreShare Share(IReadOnlyList<Verdict> verdicts) => new(
        verdicts.Count(verdict => verdict == Verdict.Met), verdicts.Count(verdict => verdict == Verdict.NotMet), verdicts.Count(verdict => verdict is Verdict.Missing or Verdict.NotComputable));
}
