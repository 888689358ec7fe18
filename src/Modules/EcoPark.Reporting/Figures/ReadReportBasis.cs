using System.Collections.Immutable;
using EcoPark.Assessment.Contracts;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Contracts;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Figures;

/// <summary>Puts together what the documents of a park-year are written from, as known now or at a time.</summary>
public sealed class ReadReportBasis
{
    private readonly Assessments _assessments;
    private readonly ParkLookup _parks;
    private readonly ParkProfiles _profiles;
    private readonly FigureSources _sources;
    private readonly FigurePlaces _places;

    internal ReadReportBasis(Assessments assessments, ParkLookup parks, ParkProfiles profiles, FigureSources sources, FigurePlaces places) =>
        (_assessments, _parks, _profiles, _sources, _places) = (assessments, parks, profiles, sources, places);

    public async Task<Result<ReportBasis>> HandleAsync(Viewer viewer, ReportKey key, CancellationToken cancellation)
    {
        var found = await _parks.FindAsync(viewer, key.Park, cancellation);
        if (!found.IsOk || !viewer.MayInYear(Permission.DocumentRead, found.Value.Id, key.Year))
        {
            return ReportingProblems.NoPark(key.Park);
        }

        var park = found.Value;
        var assessed = await _assessments.EvaluateAsync(park, new AssessmentKey(key.Year, null, key.AsOf), cancellation);
        var figures = await _sources.ReadAsync(park, key, cancellation);
        var profile = await _profiles.GetAsync(park.Id, key.Year, cancellation);
        // Figures are put beside the values the indicators were computed from; no verdict can change by them.
        var year = assessed.Evaluation.ParkYear with { Figures = figures.Series, Lists = figures.Rows, Profile = (profile?.Members ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)).SetItem("name", park.Name) };
        return new ReportBasis
        {
            Park = park,
            Assessed = assessed,
            Evaluation = assessed.Evaluation with { ParkYear = year },
            Origins = OriginsOf(new OriginWriter(viewer, park), figures, key.Year),
            Places = await _places.OfAsync(park, key.Year, cancellation),
            NotComputable = figures.NotComputable.ToDictionary(pair => $"{pair.Key.Code}@{pair.Key.Year}", pair => pair.Value, StringComparer.Ordinal),
        };
    }

    private static Dictionary<string, FigureOrigin> OriginsOf(OriginWriter writer, ParkFigures figures, int year)
    {
        var origins = new Dictionary<string, FigureOrigin>(StringComparer.Ordinal);
        foreach (var ((code, of), figure) in figures.Values)
        {
            origins[$"{code}@{of}"] = writer.Of(figure);
        }

        foreach (var (code, list) in figures.Lists)
        {
            origins[$"{code}@{year}"] = writer.Of(list);
        }

        return origins;
    }
}

/// <summary>Which park-year, known when.</summary>
/// <param name="Park">The park's key in addresses.</param>
/// <param name="Year">The report year.</param>
/// <param name="AsOf">Null: now.</param>
public sealed record ReportKey(string Park, int Year, DateTime? AsOf = null);

/// <summary>Writes where a figure came from, with an address only where this viewer may open it.</summary>
internal sealed class OriginWriter(Viewer viewer, Park park)
{
    public FigureOrigin Of(FigureFound figure) => new(Words(figure), Address(figure.RegisterPath, figure.Seq)) { Records = figure.Records, IsPending = figure.IsPending };

    public FigureOrigin Of(ListFound list) => new(list.Source, Address(list.RegisterPath, list.Seq)) { Records = list.Rows.Count };

    private static LocalText Words(FigureFound figure) => figure.Beside is not { } beside ? figure.Source
        : new LocalText($"{figure.Source.Zh}（{beside.Zh}也有登记，但无法得出数值）", $"{figure.Source.En} ({beside.En} has records too, but gives no number)");

    // The same as those pages ask: an office sees the park's records, a firm's people do not see what offices state.
    private string? Address(string? register, long? seq) => register is not null
        ? MaySee(Permission.RegisterRead) ? $"/p/{park.Key}/registers/{register}" : null
        : seq is { } fact && MaySee(Permission.FactRead) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/fact/{fact}") : null;

    private bool MaySee(Permission permission) => viewer.IsSystem || viewer.Scopes.Any(scope => scope.Covers(park.Id) && scope.Enterprise is null && viewer.Allows(scope, permission));
}
