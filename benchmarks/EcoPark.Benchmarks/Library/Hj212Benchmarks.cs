using System.Buffers;
using System.Globalization;
using EcoPark.Hj212.Codes;
using EcoPark.Hj212.Dialects;
using EcoPark.Hj212.Frames;
using EcoPark.Hj212.Messages;

namespace EcoPark.Benchmarks.Library;

/// <summary>Frames of 300 to 420 bytes with 12 to 20 items, all different, one after the other in one buffer.</summary>
public class Hj212Benchmarks
{
    private const int Count = 10_000;

    private readonly byte[] _frames = Frames();

    [Benchmark, Budget("10,000 HJ 212 frames of 300–420 bytes: found, CRC checked, all fields and items read, values as decimal", "≤ 10 ms, ~0 B")]
    public decimal Parse()
    {
        var reader = new FrameReader(Dialect.Strict, []);
        var sum = 0m;
        foreach (var (start, frame) in new Scan(_frames))
        {
            var reading = reader.Read(_frames.AsSpan(start), frame);
            foreach (var item in reading.Segment.Items)
            {
                if (FactorProperties.Read(item.Property) == FactorProperty.Mean && item.TryNumber(out var value))
                {
                    sum += value;
                }
            }
        }

        return sum;
    }

    [Benchmark, Budget("the same, every deviation looked for as well")]
    public int Inspect()
    {
        var reader = new FrameReader(Dialect.Tolerant, []);
        var clean = 0;
        foreach (var (start, frame) in new Scan(_frames))
        {
            var bytes = _frames.AsSpan(start);
            clean += reader.Read(bytes, frame).Deviations(bytes, frame) == Deviations.None ? 1 : 0;
        }

        return clean == Count ? clean : throw new InvalidOperationException("The frames are to the letter of the standard.");
    }

    [Benchmark, Budget("the same frames found and CRC checked only")]
    public int Find()
    {
        var found = 0;
        foreach (var _ in new Scan(_frames))
        {
            found++;
        }

        return found;
    }

    [Benchmark, Budget("the same frames split as text, bytewise CRC: what a plain parser does")]
    public int SplitAsText()
    {
        var items = 0;
        foreach (var line in System.Text.Encoding.ASCII.GetString(_frames).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var segment = line[6..^4];
            if (BytewiseCrc(segment) != int.Parse(line.AsSpan(line.Length - 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            {
                throw new InvalidOperationException("The CRC is right.");
            }

            var content = segment[(segment.IndexOf("&&", StringComparison.Ordinal) + 2)..^2];
            items += content.Split(';').SelectMany(factor => factor.Split(',')).Select(item => item.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal).Count;
        }

        return items;
    }

    private static int BytewiseCrc(string segment)
    {
        var register = 0xFFFF;
        foreach (var one in segment)
        {
            register = (register >> 8) ^ one;
            for (var bit = 0; bit < 8; bit++)
            {
                register = (register & 1) == 1 ? (register >> 1) ^ 0xA001 : register >> 1;
            }
        }

        return register;
    }

    private static byte[] Frames()
    {
        var random = new Random(212);
        var output = new ArrayBufferWriter<byte>(Count * 440);
        for (var number = 0; number < Count; number++)
        {
            var time = new DateTime(2024, 6, 1, 0, 0, 0, DateTimeKind.Unspecified).AddSeconds(number);
            var items = new List<MessageItem> { new("DataTime", LoggerTime.ToSecond(time).ToString()) };
            foreach (var factor in new[] { "w00000", "w01001", "w01018", "w21003" }.Take(3 + (number % 2)))
            {
                string[] properties = ["Cou", "Min", "Avg", "Max"];
                items.AddRange(properties.Select(property => new MessageItem($"{factor}-{property}", (random.Next(100_000) / 100m).ToString(CultureInfo.InvariantCulture))));
                items.Add(new($"{factor}-Flag", "N"));
            }

            var message = new Message
            {
                Qn = LoggerTime.ToMillisecond(time).ToString(), St = "32", Cn = "2051", Pw = "123456", Mn = "010000A8900016F000169DC0", Flag = "5", Items = [.. items],
            };
            if (!MessageWriter.TryWrite(message, FrameForm.Standard, output, out var fault))
            {
                throw new InvalidOperationException(fault.En);
            }
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Goes over the frames of a buffer.</summary>
    private ref struct Scan(byte[] bytes)
    {
        private readonly FrameScanner _scanner = new(LengthField.FourDigits, isEager: false);
        private int _at;

        public (int Start, ScannedFrame Frame) Current { get; private set; }

        public readonly Scan GetEnumerator() => this;

        public bool MoveNext()
        {
            var result = _scanner.Scan(bytes.AsSpan(_at), isFinal: true);
            Current = (_at, result.Frame);
            _at += result.Consumed;
            return result.Status == ScanStatus.Done;
        }
    }
}
