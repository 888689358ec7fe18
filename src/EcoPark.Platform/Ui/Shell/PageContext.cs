using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;

namespace EcoPark.Platform.Ui.Shell;

/// <summary>Where the page stands: read from its address (/p/{park}/y/{year}/… ?asof=), given to every component as a cascading value.</summary>
public sealed record PageContext
{
    public required Viewer Viewer { get; init; }

    /// <summary>Null where the viewer has no park yet.</summary>
    public Park? Park { get; init; }

    public int Year { get; init; }

    /// <summary>Data as they were known at this time (UTC); null: now. Where set, write controls are absent.</summary>
    public DateTime? AsOf { get; init; }

    public bool IsHistorical => AsOf is not null;

    /// <summary>/p/{park} of this page.</summary>
    public string ParkAddress => $"/p/{Park?.Key}";

    /// <summary>/p/{park}/y/{year} of this page.</summary>
    public string YearAddress => $"/p/{Park?.Key}/y/{Year}";
}
