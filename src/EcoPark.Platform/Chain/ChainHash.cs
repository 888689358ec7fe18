using System.Security.Cryptography;

namespace EcoPark.Platform.Chain;

public static class ChainHash
{
    /// <summary>What the first record's hash is built upon.</summary>
    public static byte[] Genesis => SHA256.HashData("EcoPark chain 1"u8);

    public static byte[] Of(byte[] previous, ChainedRecord record)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        var content = new ChainContent(hash);
        content.Add(record.ChainKind).Add(record.Seq).Add((DateTime?)record.RecordedAt);
        record.WriteContent(content);
        return hash.GetHashAndReset();
    }
}
