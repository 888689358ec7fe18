namespace EcoPark.Documents.Examine.Known;

/// <summary>The year of a row of raw data.</summary>
public enum RowPeriod
{
    /// <summary>The report year.</summary>
    Report,

    /// <summary>The base year of the construction plan.</summary>
    Base,

    /// <summary>Three years before the report year.</summary>
    ThreeYearsBefore,
}
