namespace EcoPark.Hj212.Codes;

/// <summary>What an item says of a factor or a piece of equipment: the part of its key behind the dash.</summary>
/// <source>HJ 212-2017 table of field names; noise of the edition of 2005</source>
public enum FactorProperty
{
    /// <summary>A property that the standard does not know.</summary>
    Other,

    /// <summary>Rtd: the value now.</summary>
    RealTime,

    /// <summary>Min: the least value.</summary>
    Minimum,

    /// <summary>Avg: the mean.</summary>
    Mean,

    /// <summary>Max: the greatest value.</summary>
    Maximum,

    /// <summary>Cou: the emitted amount.</summary>
    Total,

    /// <summary>ZsRtd: the value now, converted to reference conditions.</summary>
    ConvertedRealTime,

    /// <summary>ZsMin: the least converted value.</summary>
    ConvertedMinimum,

    /// <summary>ZsAvg: the mean of converted values.</summary>
    ConvertedMean,

    /// <summary>ZsMax: the greatest converted value.</summary>
    ConvertedMaximum,

    /// <summary>Flag: the mark of the standard, <c>codes/hj212/flags.json</c>.</summary>
    Flag,

    /// <summary>EFlag: a mark of the device's maker.</summary>
    MakersFlag,

    /// <summary>SampleTime: when the sample was taken; the same time again is no new measurement.</summary>
    SampleTime,

    /// <summary>RS: 1 running, 0 stopped.</summary>
    State,

    /// <summary>RT: running hours of a day.</summary>
    RunningTime,

    /// <summary>Data: noise of a day.</summary>
    Noise,

    /// <summary>DayData: noise by day.</summary>
    NoiseByDay,

    /// <summary>NightData: noise by night.</summary>
    NoiseByNight,

    /// <summary>Info: a log, state or parameter of a device.</summary>
    Device,

    /// <summary>SN: a serial number.</summary>
    Serial,
}
