namespace EcoPark.Hj212.Commands;

/// <summary>What an instrument can be asked for.</summary>
public enum InstrumentProperty
{
    /// <summary>When it samples (3017).</summary>
    Sampling,

    /// <summary>How long it takes for a value (3018).</summary>
    SampleDuration,

    /// <summary>Its serial number (3019).</summary>
    Serial,
}
