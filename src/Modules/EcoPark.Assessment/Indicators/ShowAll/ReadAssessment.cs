using EcoPark.Assessment.Contracts;
using EcoPark.Platform.Parameters;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Assessment.Indicators.ShowAll;

/// <summary>Which year, under which standard, known when; null: the park's own, and now.</summary>
public sealed record AssessmentRequest(Park Park, int Year)
{
    public string? Standard { get; init; }

    public DateTime? AsOf { get; init; }

    /// <summary>How many years a small line shows, this one included.</summary>
    public int History { get; init; } = 6;
}

/// <summary>All indicators of a park-year, with the years before.</summary>
public sealed class ReadAssessment(Assessments assessments, ParkParameters parameters, StandardsLibrary standards)
{
    public async Task<Result<IndicatorTable>> HandleAsync(Viewer viewer, AssessmentRequest request, CancellationToken cancellation)
    {
        if ((AssessmentProblems.YearFault(viewer, request.Park, request.Year) ?? AssessmentProblems.StandardFault(standards, request.Standard)) is { } fault)
        {
            return fault;
        }

        var years = Enumerable.Range(request.Year - request.History + 1, request.History).ToList();
        var key = new AssessmentKey(request.Year, request.Standard, request.AsOf);
        var assessed = await assessments.EvaluateAsync(request.Park, years, key, cancellation);
        var own = await parameters.ReadAsync(request.Park.Id, request.AsOf, cancellation);
        return IndicatorTable.Of(assessed[^1], assessed, own.Share(IndicatorParameters.AtRiskBelow));
    }
}
