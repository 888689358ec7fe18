using EcoPark.Assessment.Indicators;
using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Platform.People;
using EcoPark.Standards.Reading;

namespace EcoPark.Assessment.Comparison;

/// <summary>The same year by the park's standard and by another.</summary>
public sealed record ComparedStandards(IndicatorTable Own, IndicatorTable Other)
{
    /// <summary>The items that both take: a value in common counts in both.</summary>
    public IReadOnlySet<string> SharedItems => Items(Own).Intersect(Items(Other), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);

    /// <summary>The items that only the other standard asks for and that nobody has stated.</summary>
    public IReadOnlyList<string> MissingItems =>
        [.. Other.Rows.SelectMany(row => row.Result.Trace.Inputs).Where(input => input.Given is null).Select(input => input.Input.Code).Distinct(StringComparer.Ordinal).Except(Items(Own), StringComparer.Ordinal)];

    private static IEnumerable<string> Items(IndicatorTable table) => table.Rows.SelectMany(row => row.Result.Trace.Inputs).Select(input => input.Input.Code);
}

/// <summary>Evaluates a year by two standards on the same ledger.</summary>
public sealed class CompareStandards(ReadAssessment reading)
{
    public async Task<Result<ComparedStandards>> HandleAsync(Viewer viewer, AssessmentRequest request, string other, CancellationToken cancellation)
    {
        var own = await reading.HandleAsync(viewer, request, cancellation);
        var compared = await reading.HandleAsync(viewer, request with { Standard = other }, cancellation);
        return own.IsOk && compared.IsOk ? new ComparedStandards(own.Value, compared.Value) : Result<ComparedStandards>.Failed([.. own.Problems, .. compared.Problems]);
    }
}
