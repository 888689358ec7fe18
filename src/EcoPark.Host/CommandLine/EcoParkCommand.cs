using System.CommandLine;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.CommandLine;

/// <summary>A command of the program: what it takes, examples for its help, and what it does.</summary>
internal abstract class EcoParkCommand : Command
{
    protected EcoParkCommand(string name, Session session, LocalText description)
        : base(name, session.Say(description)) => Session = session;

    /// <summary>Calls that work as they stand, each with its meaning; shown by <c>--help</c>.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    protected Session Session { get; }

    /// <summary>Runs the command.</summary>
    public abstract Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation);

    protected string Say(string zh, string en) => Session.Say(zh, en);

    /// <summary>An example call of a command.</summary>
    /// <param name="Line">What is typed.</param>
    /// <param name="Meaning">What it does.</param>
    internal sealed record Example(string Line, LocalText Meaning);
}
