using System.Text;
using CsCheck;
using EcoPark.Hj212.Frames;

namespace EcoPark.Hj212.Tests.Frames;

public sealed class FrameCrcTests
{
    private static readonly byte[] Official = Encoding.ASCII.GetBytes(Packets.Official)[6..107];

    [Fact]
    public void The_official_example_has_1C80()
    {
        Assert.Equal(101, Official.Length);
        Assert.Equal(0x1C80, FrameCrc.Standard(Official));
    }

    // Check value of CRC-16/MODBUS in the catalogue of parametrised CRC algorithms.
    [Fact]
    public void Modbus_of_the_digits_1_to_9_is_4B37()
    {
        Assert.Equal(0x4B37, FrameCrc.Modbus("123456789"u8));
    }

    // The text of the standard, bit by bit, against the sixteen lanes; lengths around and far above one block.
    [Fact]
    public void The_lanes_give_what_the_text_of_the_standard_gives()
    {
        Gen.Byte.Array[0, 700].Sample(bytes => FrameCrc.Standard(bytes) == BitByBit(bytes), iter: 3_000);
    }

    [Fact]
    public void Every_length_up_to_a_hundred_agrees()
    {
        Assert.All(Enumerable.Range(0, 101), length => Assert.Equal(BitByBit(Official[..length]), FrameCrc.Standard(Official.AsSpan(0, length))));
    }

    [Theory]
    [InlineData("1C80", CrcMatch.Standard)]
    [InlineData("1c80", CrcMatch.Standard)]
    [InlineData("1C08", CrcMatch.Wrong)]
    [InlineData("C80\r", CrcMatch.Wrong)]
    [InlineData("+C80", CrcMatch.Wrong)]
    [InlineData(" C80", CrcMatch.Wrong)]
    public void The_kind_of_a_crc_is_recognised(string text, CrcMatch expected)
    {
        Assert.Equal(expected, FrameCrc.Match(Official, Encoding.ASCII.GetBytes(text)));
    }

    [Theory]
    [InlineData("4B37", CrcMatch.ModbusHigh)]
    [InlineData("374B", CrcMatch.ModbusLow)]
    public void A_modbus_crc_is_recognised(string text, CrcMatch expected)
    {
        Assert.Equal(expected, FrameCrc.Match("123456789"u8, Encoding.ASCII.GetBytes(text)));
    }

    [Fact]
    public void Of_nothing_the_start_remains()
    {
        Assert.Equal(0xFFFF, FrameCrc.Standard([]));
    }

    private static int BitByBit(byte[] bytes)
    {
        var register = 0xFFFF;
        foreach (var one in bytes)
        {
            register = (register >> 8) ^ one;
            for (var bit = 0; bit < 8; bit++)
            {
                register = (register & 1) == 1 ? (register >> 1) ^ 0xA001 : register >> 1;
            }
        }

        return register;
    }
}
