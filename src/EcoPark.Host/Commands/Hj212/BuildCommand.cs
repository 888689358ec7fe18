using System.Buffers;
using System.CommandLine;
using System.Globalization;
using EcoPark.Hj212.Ciphers;
using EcoPark.Hj212.Messages;
using EcoPark.Host.CommandLine;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Hj212;

/// <summary><c>ecopark hj212 build</c>: lines of JSON as <c>parse</c> writes them, back into frames.</summary>
internal sealed class BuildCommand : EcoParkCommand
{
    private const int MostProblems = 100;

    private readonly Option<string> _key;

    public BuildCommand(Session session)
        : base("build", session, new LocalText(
            "读标准输入中的 JSON，每行一个，格式与 parse 的输出相同，写出数据包。不能写成数据包的行在标准错误中说明，退出码为 2。",
            "Read JSON from standard input, one object a line as parse writes them, and write the frames. Lines that make no frame are named on standard error, and the exit code is 2."))
    {
        _key = KeyOption.Create(session);
        Add(_key);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark hj212 build > frames.bin", new("写出数据包", "write the frames")),
        new("ecopark hj212 build --key 0123456789abcdeffedcba9876543210", new("加密 Flag 为 8 至 11 的数据包", "encipher frames of Flag 8 to 11")),
    ];

    public override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var cipher = KeyOption.Cipher(parsed.GetValue(_key));
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        using var lines = new StreamReader(input, System.Text.Encoding.UTF8);
        var buffer = new ArrayBufferWriter<byte>(FrameForm.LargestLength);
        var refused = 0;
        for (var number = 1; await lines.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            buffer.ResetWrittenCount();
            if (Refusal(line, string.Create(CultureInfo.InvariantCulture, $"stdin:{number}"), cipher, buffer) is { } problem)
            {
                refused += Told(problem, refused);
                continue;
            }

            await output.WriteAsync(buffer.WrittenMemory, cancellation);
        }

        return refused > 0 ? ExitCode.Unusable : ExitCode.Done;
    }

    private int Told(Problem problem, int before)
    {
        if (before < MostProblems)
        {
            Session.Complain(problem.ToText(Session.Chinese));
        }

        return 1;
    }

    private static Problem? Refusal(string line, string place, Sm4Cipher? cipher, IBufferWriter<byte> output)
    {
        var read = FrameJson.Read(line, place);
        if (!read.TryGet(out var wanted, out var problem))
        {
            return problem;
        }

        var form = new FrameForm
        {
            Crc = wanted.Crc,
            LongestSegment = FrameForm.LargestLength,
            Cipher = wanted.Message.Bits is { Version: ProtocolVersion.Hj2025 } ? cipher : null,
        };
        return MessageWriter.TryWrite(wanted.Message, form, output, out var fault) ? null : new Problem(fault.Code, place, fault.Zh, fault.En);
    }
}
