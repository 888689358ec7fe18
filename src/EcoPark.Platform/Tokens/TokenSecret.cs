using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EcoPark.Platform.Tokens;

/// <summary>The text that a program sends. Exists only while it is made and while a call is checked.</summary>
internal sealed record TokenSecret(string Text)
{
    /// <summary>So that scanners of repositories recognise one that was committed.</summary>
    public const string Prefix = "eco_";

    private const int Bytes = 32;
    private const int Shown = 8;

    public string Beginning => Text[..(Prefix.Length + Shown)];

    public byte[] Hash => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    public static TokenSecret Create() => new(Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <returns>Null for what cannot be one of ours.</returns>
    public static TokenSecret? Read(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length == Prefix.Length + 43 && text.All(char.IsAscii) ? new TokenSecret(text) : null;
}
