using System.CommandLine;
using EcoPark.Hj212.Dialects;
using EcoPark.Host.CommandLine;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.Commands.Hj212;

/// <summary><c>ecopark hj212 parse</c>: bytes in, one JSON line per frame or fault out; no byte is left without a line.</summary>
internal sealed class ParseCommand : EcoParkCommand
{
    private readonly Option<bool> _tolerant;
    private readonly Option<string> _key;

    public ParseCommand(Session session)
        : base("parse", session, new LocalText(
            "读标准输入中的字节，每个数据包或错误写一行 JSON。坏包不会使它停下，各行的 bytes 之和等于输入的字节数。",
            "Read bytes from standard input and write one JSON line per frame or fault. No bad frame stops it; the bytes of all lines add up to the input."))
    {
        _tolerant = new Option<bool>("--tolerant")
        {
            Description = session.Say("也接受 3 位、8 位长度和其他 CRC，并注明", "also accept lengths of 3 and 8 digits and any CRC, and say so"),
        };
        _key = KeyOption.Create(session);
        Add(_tolerant);
        Add(_key);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark hj212 parse", new("按标准逐字检查", "to the letter of the standard")),
        new("ecopark hj212 parse --tolerant", new("尽量读懂实际设备发来的数据", "read what real devices send, as far as possible")),
        new("ecopark hj212 parse --key 0123456789abcdeffedcba9876543210", new("解密 2025 版的加密数据包", "decipher frames of the 2025 edition")),
    ];

    public override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var dialect = parsed.GetValue(_tolerant) ? Dialect.Tolerant : Dialect.Strict;
        var cipher = KeyOption.Cipher(parsed.GetValue(_key));
        var stream = new FrameStream(dialect, cipher is null ? [] : [cipher], Session.Out);
        await using var input = Console.OpenStandardInput();
        await stream.ReadAsync(input, cancellation);
        return ExitCode.Done;
    }
}
