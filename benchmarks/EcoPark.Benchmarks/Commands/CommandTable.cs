namespace EcoPark.Benchmarks.Commands;

/// <summary>Runs whole commands as a user does, in turn, so that a change of the machine's load meets all of them alike.</summary>
internal sealed class CommandTable(int runs)
{
    private readonly List<Measured> _commands = [];

    /// <param name="subject">What the table calls it.</param>
    /// <param name="budget">What it may take; empty where none was set.</param>
    /// <param name="exitCode">What it must exit with; another code makes the row say so.</param>
    /// <param name="command">The program and its arguments.</param>
    public void Add(string subject, string budget, int exitCode, params string[] command) =>
        _commands.Add(new Measured(subject, budget, exitCode, command, []));

    public void Print()
    {
        foreach (var command in _commands)
        {
            CommandRun.Of(command.Command); // not counted: files come into memory
        }

        for (var run = 0; run < runs; run++)
        {
            foreach (var command in _commands)
            {
                command.Runs.Add(CommandRun.Of(command.Command));
            }
        }

        Console.WriteLine("| whole command | budget | median (min–max) | processor time | peak memory |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var command in _commands)
        {
            Console.WriteLine(command.Row());
        }
    }

    private sealed record Measured(string Subject, string Budget, int ExitCode, string[] Command, List<CommandRun> Runs)
    {
        public string Row()
        {
            var head = $"| {Subject} | {(Budget.Length == 0 ? "—" : Budget)} | ";
            if (Runs.Find(run => run.ExitCode != ExitCode) is { } failed)
            {
                return $"{head}failed with exit code {failed.ExitCode} | — | — |";
            }

            var times = Runs.Select(run => run.Milliseconds).Order().ToList();
            return head + Figures.Spread(Median(times), times[0], times[^1])
                + $" | {Figures.Time(Median([.. Runs.Select(run => run.Processor).Order()]))} | {Figures.Bytes(Runs.Max(run => run.Bytes))} |";
        }

        private static double Median(List<double> ordered) =>
            (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }
}
