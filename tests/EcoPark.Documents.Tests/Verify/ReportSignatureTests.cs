using System.Security.Cryptography;
using EcoPark.Documents.Verify;

namespace EcoPark.Documents.Tests.Verify;

/// <summary>A signature that another program made is checked, and nothing from outside throws.</summary>
public sealed class ReportSignatureTests
{
    // Made with: openssl ecparam -name prime256v1 -genkey; openssl dgst -sha256 -sign.
    private const string Key = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEFARO2HWvUZiYl+W6v61v4dQcqtku
        l9XKNV8oIwv7ardOFs7Jqge5va76ymPTi+G8js48iJMjVo20wBfSZ3L4HA==
        -----END PUBLIC KEY-----
        """;

    private const string Signature = "MEYCIQC5GZ43pSLwDx6gGUCiubP6xLi881df6IzmkrnXfztFbgIhAMh9mDwTzOTDC0KDHrLirSMqKGaJeIUmd7BmhIjQWASW";

    [Fact]
    public void A_signature_of_openssl_is_valid_for_its_bytes_only()
    {
        Assert.Equal(SignatureState.Valid, ReportSignature.Check("facts"u8, Signature, Key));
        Assert.Equal(SignatureState.Valid, ReportSignature.Check("facts"u8, Signature + "\n", Key));
        Assert.Equal(SignatureState.Invalid, ReportSignature.Check("Facts"u8, Signature, Key));
    }

    [Fact]
    public void Another_key_does_not_verify()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Equal(SignatureState.Invalid, ReportSignature.Check("facts"u8, Signature, other.ExportSubjectPublicKeyInfoPem()));
        Assert.NotEqual(ReportSignature.Fingerprint(Key), ReportSignature.Fingerprint(other.ExportSubjectPublicKeyInfoPem()));
    }

    [Fact]
    public void The_fingerprint_is_the_sum_over_the_key_as_openssl_writes_it()
    {
        Assert.Equal("bbcfa443e09e25b6d100995b516d038e2f6e56a007e2ac46141dfe9b82988321", ReportSignature.Fingerprint(Key));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("not base64!", null)]
    [InlineData(null, "no key")]
    [InlineData(null, "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")]
    public void What_cannot_be_read_is_said_to_be_unreadable(string? signature, string? key)
    {
        Assert.Equal(SignatureState.Unreadable, ReportSignature.Check("facts"u8, signature ?? Signature, key ?? Key));
    }

    [Theory]
    [InlineData("AAAA")]
    [InlineData("MAYCAQECAQE=")]
    public void A_signature_of_another_form_is_not_valid(string signature)
    {
        Assert.NotEqual(SignatureState.Valid, ReportSignature.Check("facts"u8, signature, Key));
    }
}
