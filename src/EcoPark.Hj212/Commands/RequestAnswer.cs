namespace EcoPark.Hj212.Commands;

/// <summary>QnRtn: what becomes of a request.</summary>
/// <source>HJ 212-2017, table of request answers</source>
public enum RequestAnswer
{
    /// <summary>Not given.</summary>
    None = 0,

    /// <summary>It will be carried out.</summary>
    Ready = 1,

    /// <summary>It is refused.</summary>
    Refused = 2,

    /// <summary>PW is wrong.</summary>
    PasswordWrong = 3,

    /// <summary>MN is wrong.</summary>
    DeviceWrong = 4,

    /// <summary>ST is wrong.</summary>
    SystemWrong = 5,

    /// <summary>Flag is wrong.</summary>
    FlagWrong = 6,

    /// <summary>QN is wrong.</summary>
    NumberWrong = 7,

    /// <summary>CN is wrong.</summary>
    CommandWrong = 8,

    /// <summary>The CRC is wrong.</summary>
    CrcWrong = 9,

    /// <summary>Another mistake.</summary>
    Unknown = 100,
}
