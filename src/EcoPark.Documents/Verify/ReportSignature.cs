using System.Security.Cryptography;

namespace EcoPark.Documents.Verify;

/// <summary>Checks the signature beside a frozen <c>facts.json</c>: ECDSA over P-256 with SHA-256, DER in Base64, key in PEM.</summary>
public static class ReportSignature
{
    /// <summary>Whether the signature is the key's over these bytes.</summary>
    /// <param name="content">The bytes of the signed file.</param>
    /// <param name="signature">The text of the signature file.</param>
    /// <param name="publicKey">The public key, as PEM.</param>
    public static SignatureState Check(ReadOnlySpan<byte> content, string signature, string publicKey)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(publicKey);
            var bytes = Convert.FromBase64String(signature.Trim());
            return key.VerifyData(content, bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence) ? SignatureState.Valid : SignatureState.Invalid;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or CryptographicException)
        {
            return SignatureState.Unreadable;
        }
    }

    /// <summary>SHA-256 over the public key in its standard form, lower-case hexadecimal; null: it is no key.</summary>
    /// <param name="publicKey">The public key, as PEM.</param>
    public static string? Fingerprint(string publicKey)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(publicKey);
            return Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            return null;
        }
    }
}
