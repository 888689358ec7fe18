namespace EcoPark.Hj212.Commands;

/// <summary>What an instrument can be told to do.</summary>
public enum InstrumentAction
{
    /// <summary>Calibrate zero and span (3011).</summary>
    Calibrate,

    /// <summary>Sample now (3012).</summary>
    Sample,

    /// <summary>Wash or blow back (3013).</summary>
    Clean,

    /// <summary>Sample for comparison (3014).</summary>
    Compare,

    /// <summary>Keep a sample because of an exceedance (3015).</summary>
    Keep,
}
