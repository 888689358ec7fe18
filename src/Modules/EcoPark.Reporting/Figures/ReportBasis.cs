using EcoPark.Assessment.Contracts;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
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

    /// <summary>Where each figure came from, "code@year"; lists too, of the report's year.</summary>
    public required IReadOnlyDictionary<string, FigureOrigin> Origins { get; init; }

    /// <summary>Where each figure and list is stated, by code: whose form, which register. What is missing is filled in there.</summary>
    public IReadOnlyDictionary<string, FigurePlace> Places { get; init; } = new Dictionary<string, FigurePlace>(StringComparer.Ordinal);

    /// <summary>Where a register is kept and gives no number all the same, "code@year", with the reason.</summary>
    public IReadOnlyDictionary<string, LocalText> NotComputable { get; init; } = new Dictionary<string, LocalText>(StringComparer.Ordinal);
}
