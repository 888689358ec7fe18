using System.CommandLine;
using EcoPark.Host.Inputs;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.CommandLine;

/// <summary>A command over one park-year file.</summary>
internal abstract class InputCommand : EcoParkCommand
{
    private readonly Argument<string> _input;
    private readonly Option<string> _standard;
    private readonly Option<bool> _json;

    protected InputCommand(string name, Session session, GlobalOptions options, LocalText description)
        : base(name, session, description)
    {
        _input = new Argument<string>("INPUT") { Description = session.Say("一个 .json 或 .xlsx 文件", "a .json or .xlsx file") };
        _standard = StandardOption.Create(session);
        _json = options.Json;
        Add(_input);
        Add(_standard);
    }

    public override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var input = EvaluatedInput.Read(parsed.GetValue(_input) ?? "", parsed.GetValue(_standard));
        if (input.IsOk)
        {
            return RunAsync(input.Value, parsed, parsed.GetValue(_json), cancellation);
        }

        Session.Complain(input.Problems);
        return Task.FromResult(ExitCode.Unusable);
    }

    /// <summary>Runs the command on the evaluated input.</summary>
    protected abstract Task<ExitCode> RunAsync(EvaluatedInput input, ParseResult parsed, bool json, CancellationToken cancellation);
}
