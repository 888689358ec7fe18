using System.CommandLine;
using System.Globalization;
using System.Text;

namespace EcoPark.Host.CommandLine;

/// <summary>
/// The boundary of every command: parses, runs, turns what goes wrong into one line and an exit code. A stack trace
/// never reaches the user; it is kept in a file that the message names.
/// </summary>
internal static class CommandEntry
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(300);

    public static async Task<int> RunAsync(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var chinese = GlobalOptions.IsChinese(args);
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        using var session = new Session(chinese);
        using var interrupt = new Interrupt();
        try
        {
            var code = await OrInterruptedAsync(Task.Run(() => ChooseAsync(args, session, interrupt.Token)), interrupt);
            await session.Out.FlushAsync();
            return (int)code;
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            return Cancelled(session);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            session.Error.WriteLine(Plain.Line(session.Say($"读写失败{Cause(error)}：{error.Message}", $"Reading or writing failed: {error.Message}")));
            return (int)ExitCode.Unusable;
        }
        catch (Exception error)
        {
            return Ours(error, session);
        }
    }

    // A command that sits in a blocking read does not hear the token; the user need not wait for it.
    private static async Task<ExitCode> OrInterruptedAsync(Task<ExitCode> running, Interrupt interrupt)
    {
        if (await Task.WhenAny(running, interrupt.Raised) == running)
        {
            return await running;
        }

        await Task.WhenAny(running, Task.Delay(Grace));
        throw new OperationCanceledException(interrupt.Token);
    }

    private static Task<ExitCode> ChooseAsync(string[] args, Session session, CancellationToken cancellation)
    {
        var options = new GlobalOptions(session);
        var parsed = new RootCommands(session, options).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var command = (EcoParkCommand)parsed.CommandResult.Command;
        if (parsed.GetValue(options.Help))
        {
            CommandHelp.Write(command, session.Out, session);
            return Task.FromResult(ExitCode.Done);
        }

        if (parsed.GetValue(options.Version) && command is RootCommands)
        {
            return Task.FromResult((ExitCode)Product.PrintVersion());
        }

        var faults = UsageFaults.Of(parsed, args, session);
        if (faults.Count > 0)
        {
            faults.ForEach(session.Complain);
            session.Complain(session.Say("用法见 ", "See ") + Path(command) + " --help");
            return Task.FromResult(ExitCode.Unusable);
        }

        return command.RunAsync(parsed, cancellation);
    }

    // The system's own words are English.
    private static string Cause(Exception error) => (error.InnerException ?? error) switch
    {
        UnauthorizedAccessException => "（没有权限，请换一个文件夹或请管理员授权）",
        FileNotFoundException or DirectoryNotFoundException => "（路径不存在，也不能建立，请换一个文件夹）",
        _ => "",
    };

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : command.Name;

    private static int Cancelled(Session session)
    {
        session.Error.WriteLine(session.Say("已取消。", "Cancelled."));
        return (int)ExitCode.Cancelled;
    }

    private static int Ours(Exception error, Session session)
    {
        var id = Guid.CreateVersion7().ToString("N")[^12..];
        var kept = Keep(error, id);
        var name = error.GetType().Name;
        session.Error.WriteLine(session.Say(
            $"程序内部错误 {id}（{name}），不是输入的问题；请把{kept ?? "所用的命令和输入"}发给维护者。",
            $"Internal error {id} ({name}): the fault is ours, not your input's; please send {kept ?? "the command and its input"} to the maintainers."));
        return (int)ExitCode.Unusable;
    }

    private static string? Keep(Exception error, string id)
    {
        try
        {
            var file = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"ecopark-error-{id}.txt");
            File.WriteAllText(file, $"{Product.Name} {Product.Version}\n{error}\n", Encoding.UTF8);
            return file;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
