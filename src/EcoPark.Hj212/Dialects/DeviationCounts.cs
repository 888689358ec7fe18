using System.Numerics;

namespace EcoPark.Hj212.Dialects;

/// <summary>How often a device departed from the standard, by kind; what its page shows.</summary>
public sealed class DeviationCounts
{
    private readonly long[] _counts = new long[64];
    private readonly long[] _crcs = new long[Enum.GetValues<CrcVerdict>().Length];

    /// <summary>Frames counted, with and without deviations.</summary>
    public long Frames { get; private set; }

    /// <summary>Counts one frame.</summary>
    public void Add(Deviations deviations, CrcVerdict crc)
    {
        Frames++;
        _crcs[(int)crc]++;
        for (var rest = (ulong)deviations; rest != 0; rest &= rest - 1)
        {
            _counts[BitOperations.TrailingZeroCount(rest)]++;
        }
    }

    /// <summary>How many frames had such a CRC; all but <see cref="CrcVerdict.Ok"/> were tolerated, or could not be checked.</summary>
    public long Of(CrcVerdict crc) => _crcs[(int)crc];

    /// <summary>The deviations that occurred, in the order of <see cref="DeviationNames.All"/>, each with its number.</summary>
    public IEnumerable<KeyValuePair<DeviationName, long>> Occurred() =>
        DeviationNames.All.Select(name => KeyValuePair.Create(name, _counts[BitOperations.TrailingZeroCount((ulong)name.Deviation)])).Where(pair => pair.Value > 0);
}
