using System.Diagnostics.CodeAnalysis;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;

namespace EcoPark.Hj212.Ciphers;

/// <summary>
/// SM4-ECB over the content of CP as HJ 212-2025 uses it: whole blocks of 16 bytes, no padding, a shorter tail stays
/// clear, so the length does not change. The key belongs to one device.
/// </summary>
/// <remarks>Not safe for use from several threads.</remarks>
/// <source>HJ 212-2025 by secondary sources; the cipher is GB/T 32907</source>
public sealed class Sm4Cipher
{
    /// <summary>Bytes of a key and of a block.</summary>
    public const int BlockLength = 16;

    private readonly SM4Engine _encrypting = new();
    private readonly SM4Engine _decrypting = new();

    private Sm4Cipher(byte[] key)
    {
        _encrypting.Init(true, new KeyParameter(key));
        _decrypting.Init(false, new KeyParameter(key));
    }

    /// <summary>A cipher for a key of 32 hexadecimal characters; false for anything else.</summary>
    public static bool TryCreate(string key, [NotNullWhen(true)] out Sm4Cipher? cipher)
    {
        var bytes = new byte[BlockLength];
        var isKey = key.Length == 2 * BlockLength && Convert.FromHexString(key, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        cipher = isKey ? new Sm4Cipher(bytes) : null;
        return isKey;
    }

    /// <summary>Enciphers the whole blocks in place.</summary>
    public void Encipher(Span<byte> content) => Apply(_encrypting, content);

    /// <summary>Deciphers the whole blocks in place.</summary>
    public void Decipher(Span<byte> content) => Apply(_decrypting, content);

    private static void Apply(SM4Engine engine, Span<byte> content)
    {
        for (; content.Length >= BlockLength; content = content[BlockLength..])
        {
            engine.ProcessBlock(content, content);
        }
    }
}
