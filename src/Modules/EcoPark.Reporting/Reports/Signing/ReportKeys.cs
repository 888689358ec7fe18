using System.Security.Cryptography;
using EcoPark.Documents.Verify;
using EcoPark.Platform.Files;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Reports.Signing;

/// <summary>
/// The key with which this installation signs what it freezes. It is made with the first signature and never leaves the data
/// folder; a version keeps its public key, so that a lost or replaced key takes nothing from what was signed before.
/// </summary>
public sealed class ReportKeys(DataFolder folder)
{
    public const string SignatureName = "facts.json.sig";

    public const string KeyName = "facts.json.pub.pem";

    private const string PrivateName = "report-signing.pem";

    private string PrivatePath => Path.Combine(folder.Keys, PrivateName);

    /// <summary>The public key, as PEM, with its fingerprint.</summary>
    public Result<PublicKey> Public()
    {
        var opened = Open();
        if (!opened.IsOk)
        {
            return Result<PublicKey>.Failed(opened.Problems);
        }

        using var key = opened.Value;
        return Of(key);
    }

    internal Result<FrozenSignature> Sign(ReadOnlySpan<byte> content)
    {
        var opened = Open();
        if (!opened.IsOk)
        {
            return Result<FrozenSignature>.Failed(opened.Problems);
        }

        using var key = opened.Value;
        var signature = key.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return new FrozenSignature(Convert.ToBase64String(signature), Of(key));
    }

    private static PublicKey Of(ECDsa key)
    {
        var pem = key.ExportSubjectPublicKeyInfoPem();
        return new PublicKey(pem, ReportSignature.Fingerprint(pem)!); // our own export is a key
    }

    private Result<ECDsa> Open()
    {
        if (!File.Exists(PrivatePath))
        {
            Make();
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(PrivatePath));
            return key;
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            key.Dispose();
            return new Problem("report-key", PrivatePath, "签名密钥无法读取；请检查数据文件夹中 keys/ 的该文件及其权限，或从备份恢复。",
                "The signing key cannot be read; check the file in keys/ of the data folder and its permissions, or restore it from a backup.");
        }
    }

    // Written beside and moved into place: another process that was faster keeps its key.
    private void Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var place = Path.Combine(folder.Keys, $".{Guid.CreateVersion7():N}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(place, options))
        {
            writer.Write(key.ExportPkcs8PrivateKeyPem());
        }

        try
        {
            File.Move(place, PrivatePath, overwrite: false);
        }
        catch (IOException) when (File.Exists(PrivatePath))
        {
            File.Delete(place);
        }
    }
}

/// <summary>A public key, as PEM, with the SHA-256 by which it is known.</summary>
public sealed record PublicKey(string Pem, string Fingerprint);

/// <summary>A signature in Base64, with the key that verifies it.</summary>
internal sealed record FrozenSignature(string Signature, PublicKey Key);
