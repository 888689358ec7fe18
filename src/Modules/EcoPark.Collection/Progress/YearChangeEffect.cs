using EcoPark.Collection.Projection;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Registry.Contracts;
using EcoPark.Standards.Definitions;
using EcoPark.Collection.Submissions;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Progress;

/// <summary>How many forms a new year asks for, how many of the old one are still open, and how many values a restatement leaves as they are.</summary>
internal sealed class YearChangeEffect(IDbContextFactory<AppDbContext> databases, ProgressBoard board, ParkLedgers ledgers) : ParkChangeEffect
{
    private static readonly Viewer Self = Viewer.System("park-change");

    public override async Task<IReadOnlyList<ChangeConsequence>> OfAsync(ParkChange change, CancellationToken cancellation)
    {
        var consequences = new List<ChangeConsequence>();
        if (change.IsOfYear)
        {
            consequences.AddRange(await OfYearAsync(change, cancellation));
        }

        if (change.IsOfBaseYear || change.IsOfStandard)
        {
            consequences.AddRange(await OfValuesAsync(change, cancellation));
        }

        return consequences;
    }

    private async Task<IReadOnlyList<ChangeConsequence>> OfYearAsync(ParkChange change, CancellationToken cancellation)
    {
        var (year, before) = (change.After.CurrentYear, change.Before.CurrentYear);
        var expected = await board.HandleAsync(Self, change.After.Id, year, cancellation);
        var open = (await board.HandleAsync(Self, change.Before.Id, before, cancellation)).Count(form => form.IsOpen);
        var (firms, offices) = (expected.Where(form => form.Key.Enterprise is not null).ToList(), expected.Where(form => form.Key.Organisation is not null).ToList());
        var (firmCount, officeCount) = (firms.Select(form => form.Key.Enterprise).Distinct().Count(), offices.Select(form => form.Key.Organisation).Distinct().Count());
        var due = expected.Count == 0 ? "" : $"{expected.Min(form => form.Due):yyyy-MM-dd} – {expected.Max(form => form.Due):yyyy-MM-dd}";
        return
        [
            new(expected.Count, expected.Count == 0
                ? new LocalText($"{year} 年还没有要填的表：园区没有企业，也没有填表的机构。", $"No form of {year} is asked for yet: the park has no enterprise and no office that fills one in.")
                : new LocalText($"{year} 年要填 {expected.Count} 份表：{firmCount} 家企业 {firms.Count} 份、{officeCount} 个部门 {offices.Count} 份，截止 {due}。",
                    $"{expected.Count} forms of {year} open: {firms.Count} of {firmCount} enterprises, {offices.Count} of {officeCount} offices, due {due}.")),
            new(open, new LocalText($"{before} 年还有 {open} 份表没有提交，仍可填报、审核。", $"{open} forms of {before} are not handed in; they stay open for filling in and review.")),
        ];
    }

    private async Task<IReadOnlyList<ChangeConsequence>> OfValuesAsync(ParkChange change, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var park = change.Before.Id;
        var facts = await db.Set<Ledger.Fact>().CountAsync(fact => fact.Park == park, cancellation);
        var accepted = await db.Set<Submission>().CountAsync(row => row.Park == park && (row.State == SubmissionState.Accepted || row.State == SubmissionState.Locked), cancellation);
        var consequences = new List<ChangeConsequence>
        {
            new(facts, new LocalText($"已记录的 {facts} 条数值和 {accepted} 份已采纳的表保持不变。", $"The {facts} recorded values and the {accepted} accepted forms stay as they are.")),
        };
        if (change.IsOfBaseYear)
        {
            var year = change.After.BaseYear;
            var ofBase = await ledgers.ReadAsync(park, null, ledger => ledger.Years.Contains(year), cancellation)
                ? await db.Set<Ledger.Fact>().CountAsync(fact => fact.Park == park && fact.Year == year, cancellation)
                : 0;
            consequences.Add(new(ofBase, ofBase == 0
                ? new LocalText($"新基准年 {year} 还没有任何数值；相对基准年的指标要等补齐后才能计算。", $"There is no value of the new base year {year} yet; what is relative to it cannot be computed before.")
                : new LocalText($"新基准年 {year} 已有 {ofBase} 条数值。", $"{ofBase} values of the new base year {year} are recorded.")));
        }

        return consequences;
    }
}
