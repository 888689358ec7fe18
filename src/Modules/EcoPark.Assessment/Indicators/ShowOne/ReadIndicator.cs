using EcoPark.Assessment.Contracts;
using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Collection.Projection;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.Indicators.ShowOne;

/// <summary>One indicator, and how many of the firms behind each value are named.</summary>
public sealed record IndicatorRequest(AssessmentRequest Assessment, int Number)
{
    public int Firms { get; init; } = 5;
}

/// <summary>Opens one indicator down to its facts.</summary>
public sealed class ReadIndicator(ReadAssessment reading, Assessments assessments, ParkLedgers ledgers, StandardsLibrary standards, IDbContextFactory<AppDbContext> databases)
{
    public async Task<Result<IndicatorDetail>> HandleAsync(Viewer viewer, IndicatorRequest request, CancellationToken cancellation)
    {
        var read = await reading.HandleAsync(viewer, request.Assessment, cancellation);
        if (!read.IsOk)
        {
            return Result<IndicatorDetail>.Failed(read.Problems);
        }

        var table = read.Value;
        if (table.Rows.FirstOrDefault(row => row.Number == request.Number) is not { } row)
        {
            return AssessmentProblems.IndicatorNotFound(table.Standard, request.Number);
        }

        var asked = request.Assessment;
        var before = await assessments.EvaluateAsync(asked.Park, new AssessmentKey(asked.Year - 1, asked.Standard, asked.AsOf), cancellation);
        var material = await ledgers.ReadAsync(asked.Park.Id, asked.AsOf, ledger => TraceMaterial.Of(ledger, row.Result, request.Firms) with
        {
            Change = ChangeMaterial.Of(ledger, before.Evaluation[row.Number], table.Year, row.Result, standards.Items),
        }, cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var facts = await FactRecords.ReadAsync(db, asked.Park.Id, material, asked.AsOf, cancellation);
        return new IndicatorDetail
        {
            Row = row,
            Table = table,
            Formula = new LocalText(FormulaWords.Describe(row.Indicator.Formula, standards.Items, chinese: true), FormulaWords.Describe(row.Indicator.Formula, standards.Items, chinese: false)),
            Branches = [.. material.Branches.Where(branch => standards.Items.TryFindItem(branch.Value.Item, out _)).Select(branch => facts.Open(branch, standards.Items))],
            Change = material.Change?.Open(facts, row.Indicator),
            NoChange = material.Change is null ? WhyNoChange(before.Evaluation[row.Number], row.Result) : null,
            SharesValuesWith = Sharing(table, row),
            Approvals = facts.Approvals(material),
        };
    }

    private static LocalText WhyNoChange(IndicatorResult before, IndicatorResult after) => (before.Value, after.Value) switch
    {
        (_, null) => new("本年没有数值，无法分解变动。", "No value this year; nothing to split."),
        (null, _) => new("上年没有数值，无法分解变动。", "No value last year; nothing to split."),
        _ => new("公式中的基准年或年数在两年之间不同，变动不能按数据分解。", "The formula's base year or number of years differs between the two years; the change cannot be split by data."),
    };

    private static int[] Sharing(IndicatorTable table, IndicatorRow row)
    {
        var own = row.Result.Trace.Inputs.Select(input => input.Input.Code).ToHashSet(StringComparer.Ordinal);
        return [.. table.Rows.Where(other => other.Number != row.Number && other.Result.Trace.Inputs.Any(input => own.Contains(input.Input.Code))).Select(other => other.Number)];
    }
}
