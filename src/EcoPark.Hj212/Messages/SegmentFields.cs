namespace EcoPark.Hj212.Messages;

/// <summary>The fields that a data segment has.</summary>
[Flags]
public enum SegmentFields
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>QN, the number of the request: a time of 17 digits.</summary>
    Qn = 1,

    /// <summary>ST, the kind of system.</summary>
    St = 1 << 1,

    /// <summary>CN, the command.</summary>
    Cn = 1 << 2,

    /// <summary>PW, the password.</summary>
    Pw = 1 << 3,

    /// <summary>MN, the device.</summary>
    Mn = 1 << 4,

    /// <summary>Flag: version, split and answer bits.</summary>
    Flag = 1 << 5,

    /// <summary>PNUM, the number of parts.</summary>
    Pnum = 1 << 6,

    /// <summary>PNO, the number of this part, from 1.</summary>
    Pno = 1 << 7,

    /// <summary>RF, 1 for values sent later (HJ 212-2025).</summary>
    Rf = 1 << 8,

    /// <summary>CP, the parameters.</summary>
    Cp = 1 << 9,

    /// <summary>A field that the standard does not know.</summary>
    Other = 1 << 10,
}
