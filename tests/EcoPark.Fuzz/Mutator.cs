using System.Text;

namespace EcoPark.Fuzz;

/// <summary>Changes inputs at random: single bits and bytes, pieces cut, doubled, repeated, exchanged, and tokens of the format.</summary>
internal sealed class Mutator(Random random)
{
    private const int LargestInput = 1 << 20;

    private static readonly string[] Hostile =
    [
        "0", "-0", "-1", "1e400", "1e-400", "1e18", "999999999999999999.999999999999", "0.0000000000001", "2147483648", "-9223372036854775809",
        "NaN", "Infinity", "null", "true", "\0", "\uFEFF", "\uD7FF", "\u202E", "١٢٣", "１２", "\\ud800", "\"", "\\", "\n", "\r\n", "\t", "%n%s", "😀",
    ];

    public Random Random => random;

    /// <summary>One to four changes.</summary>
    public byte[] Mutate(byte[] input, IReadOnlyList<string> tokens)
    {
        var bytes = input.ToList();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            Change(bytes, tokens);
        }

        return bytes.Count > LargestInput ? [.. bytes.Take(LargestInput)] : [.. bytes];
    }

    private void Change(List<byte> bytes, IReadOnlyList<string> tokens)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 1 + random.Next(1, 64)), bytes.Count - at);
        switch (random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4:
                Repeat(bytes, at, length);
                break;
            case 5 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6:
                bytes.RemoveRange(at, Math.Min(length, random.Next(8)));
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Hostile[random.Next(Hostile.Length)]));
                break;
            default:
                bytes.RemoveRange(at, Math.Min(length, random.Next(8)));
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(tokens[random.Next(tokens.Count)]));
                break;
        }
    }

    private void Repeat(List<byte> bytes, int at, int length)
    {
        var times = 1 << random.Next(random.Next(1, 14));
        if (length > 0 && (long)length * times <= LargestInput)
        {
            bytes.InsertRange(at, Enumerable.Repeat(bytes.GetRange(at, length), times).SelectMany(piece => piece));
        }
    }
}
