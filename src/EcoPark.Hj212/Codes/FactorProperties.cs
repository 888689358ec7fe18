namespace EcoPark.Hj212.Codes;

/// <summary>Reads the part of a key behind the dash.</summary>
public static class FactorProperties
{
    /// <summary>The property; <see cref="FactorProperty.Other"/> for one that the standard does not know.</summary>
    public static FactorProperty Read(ReadOnlySpan<byte> property) => property.Length switch
    {
        2 => property.SequenceEqual("RS"u8) ? FactorProperty.State
            : property.SequenceEqual("RT"u8) ? FactorProperty.RunningTime
            : property.SequenceEqual("SN"u8) ? FactorProperty.Serial
            : FactorProperty.Other,
        3 => property.SequenceEqual("Rtd"u8) ? FactorProperty.RealTime
            : property.SequenceEqual("Avg"u8) ? FactorProperty.Mean
            : property.SequenceEqual("Min"u8) ? FactorProperty.Minimum
            : property.SequenceEqual("Max"u8) ? FactorProperty.Maximum
            : property.SequenceEqual("Cou"u8) ? FactorProperty.Total
            : FactorProperty.Other,
        4 => property.SequenceEqual("Flag"u8) ? FactorProperty.Flag
            : property.SequenceEqual("Info"u8) ? FactorProperty.Device
            : property.SequenceEqual("Data"u8) ? FactorProperty.Noise
            : FactorProperty.Other,
        _ => Long(property),
    };

    private static FactorProperty Long(ReadOnlySpan<byte> property) =>
        property.SequenceEqual("ZsRtd"u8) ? FactorProperty.ConvertedRealTime
        : property.SequenceEqual("ZsAvg"u8) ? FactorProperty.ConvertedMean
        : property.SequenceEqual("ZsMin"u8) ? FactorProperty.ConvertedMinimum
        : property.SequenceEqual("ZsMax"u8) ? FactorProperty.ConvertedMaximum
        : property.SequenceEqual("EFlag"u8) ? FactorProperty.MakersFlag
        : property.SequenceEqual("SampleTime"u8) ? FactorProperty.SampleTime
        : property.SequenceEqual("DayData"u8) ? FactorProperty.NoiseByDay
        : property.SequenceEqual("NightData"u8) ? FactorProperty.NoiseByNight
        : FactorProperty.Other;
}
