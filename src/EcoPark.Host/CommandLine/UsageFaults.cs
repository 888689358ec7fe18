using System.CommandLine;
using System.CommandLine.Parsing;

namespace EcoPark.Host.CommandLine;

/// <summary>What is wrong with how a command was called, each in one sentence.</summary>
internal static class UsageFaults
{
    public static List<string> Of(ParseResult parsed, string[] args, Session session)
    {
        var unknown = UnknownOptions(parsed, args);
        var faults = unknown.Select(option => session.Say($"不认识选项 {option}。", $"Unknown option {option}.")).ToList();
        if (parsed.UnmatchedTokens.Count > 0)
        {
            var words = parsed.UnmatchedTokens.Except(unknown).FirstOrDefault() ?? "";
            var commands = string.Join(session.Say("、", ", "), parsed.CommandResult.Command.Subcommands.Select(command => command.Name));
            if (words.Length > 0)
            {
                faults.Add(commands.Length > 0
                    ? session.Say($"没有命令“{words}”；可用：{commands}。", $"There is no command '{words}'; known: {commands}.")
                    : session.Say($"多余的参数：{words}", $"Too many arguments: {words}"));
            }

            return faults;
        }

        faults.AddRange(parsed.Errors.Select(error => Message(error, session)).OfType<string>().Distinct());
        return faults;
    }

    // A word like --jsn would otherwise be taken for the name of a file.
    private static List<string> UnknownOptions(ParseResult parsed, string[] args)
    {
        var beforeDashes = args.TakeWhile(argument => argument != "--").ToHashSet(StringComparer.Ordinal);
        return [.. parsed.Tokens.Where(token => token.Type == TokenType.Argument).Select(token => token.Value).Concat(parsed.UnmatchedTokens)
            .Where(value => value.Length > 1 && value[0] == '-' && !char.IsAsciiDigit(value[1]) && beforeDashes.Contains(value)).Distinct()];
    }

    private static string? Message(ParseError error, Session session) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0 } argument when argument.Parent is not OptionResult =>
            session.Say($"缺少参数 {argument.Argument.Name}。", $"The argument {argument.Argument.Name} is missing."),
        CommandResult { Command.Arguments.Count: > 0 } command =>
            session.Say($"缺少参数 {command.Command.Arguments[0].Name}。", $"The argument {command.Command.Arguments[0].Name} is missing."),
        CommandResult => null,
        OptionResult option => Value(option, session),
        ArgumentResult { Parent: OptionResult option } => Value(option, session),
        _ => error.Message,
    };

    private static string Value(OptionResult option, Session session)
    {
        var given = string.Join(' ', option.Tokens.Select(token => token.Value));
        var wanted = option.Option.HelpName ?? "";
        return given.Length == 0
            ? session.Say($"{option.Option.Name} 后面缺少值（{wanted}）。", $"{option.Option.Name} needs a value ({wanted}).")
            : session.Say($"{option.Option.Name} 的值“{given}”不对，应为 {wanted}。", $"The value '{given}' of {option.Option.Name} is wrong, it must be {wanted}.");
    }
}
