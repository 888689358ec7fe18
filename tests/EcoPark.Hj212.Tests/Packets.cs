using System.Globalization;
using System.Text;

namespace EcoPark.Hj212.Tests;

/// <summary>The sample packets: real and official ones, and what an independent reader found in them.</summary>
internal static class Packets
{
    public const string Official = "##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80\r\n";

    public static IReadOnlyList<Packet> All { get; } = [.. File.ReadLines(Path.Combine(Root(), "tests", "vectors", "hj212-packets.tsv")).Skip(1).Select(Read)];

    public static byte[] Glued { get; } = [.. All.SelectMany(packet => packet.Bytes)];

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EcoPark.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }

    private static Packet Read(string line, int index)
    {
        var cells = line.Split('\t');
        return new Packet(index + 2, Unescape(cells[1]), cells[2]);
    }

    private static byte[] Unescape(string text)
    {
        var bytes = new List<byte>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\')
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text[at].ToString()));
                continue;
            }

            at++;
            bytes.Add(text[at] switch
            {
                'r' => (byte)'\r',
                'n' => (byte)'\n',
                't' => (byte)'\t',
                '\\' => (byte)'\\',
                'x' => byte.Parse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                _ => throw new FormatException(text),
            });
            at += text[at] == 'x' ? 2 : 0;
        }

        return [.. bytes];
    }

    /// <summary>A line of the file.</summary>
    internal sealed record Packet(int Line, byte[] Bytes, string Expected)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}");
    }
}
