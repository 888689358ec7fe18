namespace EcoPark.Hj212.Frames;

/// <summary>What stands behind the CRC of a frame. It ends nothing: a frame ends by its length.</summary>
public enum LineEnd
{
    /// <summary>CR LF, as the standard has it.</summary>
    CrLf,

    /// <summary>LF or CR alone.</summary>
    Single,

    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>Not there yet: the frame was handed out at once, and a line end that comes later is passed over.</summary>
    Unseen,
}
