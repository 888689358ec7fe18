using EcoPark.Assessment.Contracts;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Figures;

/// <summary>Puts together what the documents of a park-year are written from, as known now or at a time.</summary>
public sealed class ReadReportBasis(Assessments assessments, ParkLookup parks)
{
    public async Task<Result<ReportBasis>> HandleAsync(Viewer viewer, ReportKey key, CancellationToken cancellation)
    {
        var found = await parks.FindAsync(viewer, key.Park, cancellation);
        if (!found.IsOk || !viewer.MayInYear(Permission.DocumentRead, found.Value.Id, key.Year))
        {
            return ReportingProblems.NoPark(key.Park);
        }

        var park = found.Value;
        var assessed = await assessments.EvaluateAsync(park, new AssessmentKey(key.Year, null, key.AsOf), cancellation);
        return new ReportBasis { Park = park, Assessed = assessed, Evaluation = assessed.Evaluation, Origins = new Dictionary<string, FigureOrigin>(StringComparer.Ordinal) };
    }
}

/// <summary>Which park-year, known when.</summary>
/// <param name="Park">The park's key in addresses.</param>
/// <param name="Year">The report year.</param>
/// <param name="AsOf">Null: now.</param>
public sealed record ReportKey(string Park, int Year, DateTime? AsOf = null);
