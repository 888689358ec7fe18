using EcoPark.Assessment.Contracts;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Reporting.Figures;

/// <summary>Everything a report of a park-year stands on: the evaluation from the ledger, with the figures and lists of the registers and forms in it.</summary>
public sealed record ReportBasis
{
    public required Park Park { get; init; }

    /// <summary>Evaluation, values of the ledger and the last record that is in them.</summary>
    public required AssessedYear Assessed { get; init; }

    /// <summary>The same evaluation, its park-year with figures, lists and profile: what the documents are written from.</summary>
    public required ParkYearEvaluation Evaluation { get; init; }

    /// <summary>Where each figure came from: "code@year".</summary>
    public required IReadOnlyDictionary<string, FigureOrigin> Origins { get; init; }
}
