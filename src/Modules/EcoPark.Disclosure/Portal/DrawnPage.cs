using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace EcoPark.Disclosure.Portal;

/// <summary>A page as it is sent: plain, packed, and the tag by which a browser knows that it has it already.</summary>
internal sealed record DrawnPage(byte[] Plain, byte[] Packed, string Tag)
{
    private const int TagBytes = 12;

    public static DrawnPage Of(string html)
    {
        var plain = Encoding.UTF8.GetBytes(html);
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.Optimal))
        {
            zip.Write(plain);
        }

        return new DrawnPage(plain, memory.ToArray(), Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, TagBytes)));
    }
}
