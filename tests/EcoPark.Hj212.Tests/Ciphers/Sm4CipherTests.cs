using EcoPark.Hj212.Ciphers;

namespace EcoPark.Hj212.Tests.Ciphers;

public sealed class Sm4CipherTests
{
    private const string Key = "0123456789abcdeffedcba9876543210";

    // GB/T 32907 appendix A, example 1.
    [Fact]
    public void The_known_block_of_the_standard_is_enciphered_and_deciphered()
    {
        Assert.True(Sm4Cipher.TryCreate(Key, out var cipher));
        var block = Convert.FromHexString(Key);

        cipher.Encipher(block);
        Assert.Equal("681edf34d206965e86b3e94f536e4246", Convert.ToHexStringLower(block));
        cipher.Decipher(block);
        Assert.Equal(Key, Convert.ToHexStringLower(block));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef")]
    [InlineData("0123456789abcdeffedcba987654321g")]
    [InlineData("0123456789abcdeffedcba98765432100")]
    public void A_key_has_32_hexadecimal_characters(string key)
    {
        Assert.False(Sm4Cipher.TryCreate(key, out _));
    }
}
