using EcoPark.Hj212.Dialects;

namespace EcoPark.Hj212.Tests.Dialects;

public sealed class DeviationCountsTests
{
    [Fact]
    public void Tolerances_are_counted_by_kind()
    {
        var counts = new DeviationCounts();
        counts.Add(Deviations.None, CrcVerdict.Ok);
        counts.Add(Deviations.NoLineEnd | Deviations.MnLength, CrcVerdict.ModbusHigh);
        counts.Add(Deviations.MnLength | Deviations.NotUtf8, CrcVerdict.ModbusHigh);

        Assert.Equal(3, counts.Frames);
        Assert.Equal(["no-crlf 1", "mn-length 2", "not-utf-8 1"], counts.Occurred().Select(pair => $"{pair.Key.Code} {pair.Value}"));
        Assert.Equal((1, 2, 0), (counts.Of(CrcVerdict.Ok), counts.Of(CrcVerdict.ModbusHigh), counts.Of(CrcVerdict.Bad)));
    }
}
