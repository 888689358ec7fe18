using EcoPark.Platform.People;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Reports.Freezing;

/// <summary>What freezing the draft now would fix, in numbers.</summary>
public sealed record FreezeConsequences
{
    /// <summary>The number of the version that would come to be.</summary>
    public required int Number { get; init; }

    public required int Revision { get; init; }

    /// <summary>The hash over every number: given back with the freeze, it says what was seen.</summary>
    public required string FactsHash { get; init; }

    /// <summary>Figures printed, each once.</summary>
    public required int BoundNumbers { get; init; }

    /// <summary>What the text lacks; it would say 〔待补〕 or leave the sentence out.</summary>
    public required IReadOnlyList<ReportGap> Gaps { get; init; }

    /// <summary>Values in the documents that rest on facts handed in and not yet accepted.</summary>
    public required int PendingValues { get; init; }

    /// <summary>Indicators that rest on such values.</summary>
    public required IReadOnlyList<IndicatorResult> Provisional { get; init; }

    /// <summary>Indicators whose sums lack firms.</summary>
    public required IReadOnlyList<IndicatorResult> Partial { get; init; }

    public required int OpenComments { get; init; }

    /// <summary>Texts that cannot be used; while there are any, nothing is frozen.</summary>
    public required IReadOnlyList<Problem> Faults { get; init; }
}

/// <summary>Says beforehand what a freeze would fix.</summary>
public sealed class FreezePreview(ReadReport reading)
{
    public async Task<Result<FreezeConsequences>> HandleAsync(Viewer viewer, ReportAddress address, CancellationToken cancellation)
    {
        var read = await reading.HandleAsync(viewer, new ReportKey(address.Park, address.Year), cancellation);
        if (!read.TryGet(out var view, out _))
        {
            return Result<FreezeConsequences>.Failed(read.Problems);
        }

        if (!viewer.MayInPark(Permission.ReportFreeze, view.Basis.Park.Id))
        {
            return ReportProblems.Forbidden("定稿", "freeze the report");
        }

        if (!view.Report.IsOpen)
        {
            return ReportProblems.WrongState(view.Report.State, "定稿", "frozen");
        }

        var assessed = view.Basis.Assessed;
        var used = assessed.Evaluation.Indicators.SelectMany(result => result.Trace.Inputs).Select(input => (input.Input.Code, input.Input.Year)).ToHashSet();
        return new FreezeConsequences
        {
            Number = view.Report.DraftNumber,
            Revision = view.Report.Revision,
            FactsHash = view.Set.Facts.Hash,
            BoundNumbers = view.Set.Facts.Facts.Count,
            Gaps = view.Gaps,
            PendingValues = assessed.Values.Count(pair => pair.Value.Pending > 0 && used.Contains(pair.Key)),
            Provisional = [.. assessed.Provisional],
            Partial = [.. assessed.Evaluation.Indicators.Where(assessed.IsPartial)],
            OpenComments = view.Comments.Count(comment => comment.IsOpen),
            Faults = view.Faults,
        };
    }
}
