using System.CommandLine;
using EcoPark.Hj212.Ciphers;
using EcoPark.Host.CommandLine;

namespace EcoPark.Host.Commands.Hj212;

/// <summary>The SM4 key of a device.</summary>
internal static class KeyOption
{
    public static Option<string> Create(Session session)
    {
        var option = new Option<string>("--key")
        {
            Description = session.Say("设备的 SM4 密钥，32 位十六进制", "the device's SM4 key, 32 hexadecimal characters"),
            HelpName = "HEX32",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count != 1 || !Sm4Cipher.TryCreate(result.Tokens[0].Value, out _))
            {
                result.AddError(option.Name);
            }
        });
        return option;
    }

    public static Sm4Cipher? Cipher(string? key) => key is not null && Sm4Cipher.TryCreate(key, out var cipher) ? cipher : null;
}
