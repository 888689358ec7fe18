using System.Collections.Immutable;
using EcoPark.Collection.Projection;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Assessment.Contracts;

/// <summary>A park-year evaluated from the ledger, with the park values it stands on.</summary>
public sealed record AssessedYear
{
    public required ParkYearEvaluation Evaluation { get; init; }

    /// <summary>By item and year: every value an indicator or a row of the official table asks for.</summary>
    public required ImmutableDictionary<(string Item, int Year), ParkValue> Values { get; init; }

    /// <summary>The last record that is in it.</summary>
    public required long Seq { get; init; }

    /// <summary>Null: as things stand now.</summary>
    public DateTime? AsOf { get; init; }

    public int Year => Evaluation.ParkYear.ReportYear;

    /// <summary>The indicators with a value that rests on facts not yet accepted.</summary>
    public IEnumerable<IndicatorResult> Provisional => Evaluation.Indicators.Where(IsProvisional);

    public bool IsProvisional(IndicatorResult result) =>
        result.Trace.Inputs.Any(input => Values.TryGetValue((input.Input.Code, input.Input.Year), out var value) && value.Pending > 0);

    /// <summary>The indicators whose sums lack firms, with how many are in.</summary>
    public bool IsPartial(IndicatorResult result) =>
        result.Trace.Inputs.Any(input => Values.TryGetValue((input.Input.Code, input.Input.Year), out var value) && !value.IsComplete);
}
