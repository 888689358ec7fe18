using System.CommandLine;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.CommandLine;

/// <summary>The text of <c>--help</c>: usage, arguments, options, examples, exit codes, aligned also in Chinese.</summary>
internal static class CommandHelp
{
    private static readonly (ExitCode Code, LocalText Meaning)[] Codes =
    [
        (ExitCode.Done, new("完成", "done")),
        (ExitCode.FaultsFound, new("完成，但发现问题", "done, faults were found")),
        (ExitCode.Unusable, new("输入不可用或用法有误", "unusable input or wrong usage")),
        (ExitCode.ProgramAbsent, new("缺少所需的程序", "a needed program is absent")),
        (ExitCode.Cancelled, new("已取消", "cancelled")),
    ];

    public static void Write(EcoParkCommand command, TextWriter writer, Session session)
    {
        var width = Math.Min(100, TerminalOutput.Columns(!Console.IsOutputRedirected));
        foreach (var line in Plain.Wrap(command.Description ?? "", width))
        {
            writer.WriteLine(line);
        }

        Section(writer, session.Say("用法", "Usage"), [(Usage(command, session), "")], width);
        Section(writer, session.Say("命令", "Commands"), command.Subcommands.Select(sub => (sub.Name, FirstSentence(sub.Description ?? ""))), width);
        Section(writer, session.Say("参数", "Arguments"), command.Arguments.Select(argument => (Shown(argument), argument.Description ?? "")), width);
        Section(writer, session.Say("选项", "Options"), Options(command).Select(option => (Shown(option), option.Description ?? "")), width);
        writer.WriteLine();
        writer.WriteLine(session.Say("示例", "Examples"));
        foreach (var example in command.Examples)
        {
            writer.WriteLine("  " + example.Line);
            writer.WriteLine("      " + session.Say(example.Meaning));
        }

        Section(writer, session.Say("退出码", "Exit codes"),
            Codes.Select(code => (code.Code.ToString("D"), session.Say(code.Meaning))), width);
    }

    private static void Section(TextWriter writer, string title, IEnumerable<(string Term, string Meaning)> rows, int width)
    {
        var list = rows.ToList();
        if (list.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine(title);
        var indent = Math.Min(30, list.Max(row => Plain.Cells(row.Term)) + 4);
        foreach (var (term, meaning) in list)
        {
            var lines = Plain.Wrap(meaning, width - indent).ToList();
            writer.WriteLine((Plain.Pad("  " + term, indent) + lines[0]).TrimEnd());
            foreach (var line in lines.Skip(1))
            {
                writer.WriteLine(new string(' ', indent) + line);
            }
        }
    }

    private static string FirstSentence(string text)
    {
        // A dot inside 年度评价报告.docx ends no sentence.
        var end = Enumerable.Range(0, text.Length)
            .FirstOrDefault(at => text[at] == '。' || (text[at] == '.' && (at + 1 == text.Length || text[at + 1] == ' ')), -1);
        return end < 0 ? text : text[..(end + 1)];
    }

    private static string Usage(EcoParkCommand command, Session session)
    {
        var names = new List<string>();
        for (Symbol? symbol = command; symbol is not null; symbol = symbol.Parents.FirstOrDefault())
        {
            names.Insert(0, symbol.Name);
        }

        var parts = string.Join(' ', [.. names, .. command.Arguments.Select(Shown)]);
        var next = command.Subcommands.Count > 0 ? session.Say(" 命令", " COMMAND") : "";
        return $"{parts}{next} {session.Say("[选项]", "[options]")}";
    }

    private static IEnumerable<Option> Options(EcoParkCommand command)
    {
        var inherited = command.Parents.OfType<Command>().FirstOrDefault() is EcoParkCommand parent
            ? Options(parent).Where(option => option.Recursive)
            : [];
        return command.Options.Concat(inherited).Where(option => !option.Hidden);
    }

    private static string Shown(Argument argument)
    {
        var many = argument.Arity.MaximumNumberOfValues > 1 ? "…" : "";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}{many}]" : argument.Name + many;
    }

    private static string Shown(Option option)
    {
        var names = string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Append(option.Name));
        return option.HelpName is null ? names : $"{names} {option.HelpName}";
    }
}
