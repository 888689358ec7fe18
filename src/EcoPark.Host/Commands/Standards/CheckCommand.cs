using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Inputs;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Standards;

/// <summary><c>ecopark standard check</c>: reads a standard strictly and runs its worked examples.</summary>
internal sealed class CheckCommand : EcoParkCommand
{
    private readonly Argument<string> _folder;
    private readonly Option<bool> _verbose;
    private readonly Option<bool> _json;

    public CheckCommand(Session session, GlobalOptions options)
        : base("check", session, new LocalText(
            "检查标准的文件夹：成员、数据项、单位、公式、限值，并运行每个算例。每个问题给出文件和行。也可以检查整个数据文件夹 standards。",
            "Check the folder of a standard: members, items, units, formulas, limits, and every worked example. Each problem comes with file and line. A whole data folder (standards) can be given too."))
    {
        _folder = new Argument<string>("FOLDER") { Description = session.Say("标准的文件夹，或整个数据文件夹", "the folder of a standard, or a whole data folder") };
        _verbose = new Option<bool>("--verbose", "-v") { Description = session.Say("列出每项指标的公式文字", "list the formula of each indicator in words") };
        _json = options.Json;
        Add(_folder);
        Add(_verbose);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark standard check my-standard-2026/", new("检查一个标准", "check one standard")),
        new("ecopark standard check standards/ -v", new("检查全部数据并列出公式", "check all data and list the formulas")),
    ];

    public override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetValue(_folder) ?? "";
        var checkedSets = Directory.Exists(Path.Combine(folder, "indicators")) ? CheckAll(folder) : CheckOne(folder);
        if (!checkedSets.IsOk)
        {
            Session.Complain(checkedSets.Problems);
            return Task.FromResult(ExitCode.Unusable);
        }

        var report = new CheckReport(Session, folder, checkedSets.Value);
        if (parsed.GetValue(_json))
        {
            report.WriteJson();
        }
        else
        {
            report.Write(parsed.GetValue(_verbose));
        }

        return Task.FromResult(checkedSets.Value.Problems.Count > 0 ? ExitCode.FaultsFound : ExitCode.Done);
    }

    private static Result<CheckedSets> CheckOne(string folder)
    {
        var library = StandardsFolder.Load();
        var files = StandardFolder.Files(folder);
        if (!library.IsOk || !files.IsOk)
        {
            return Result<CheckedSets>.Failed(library.IsOk ? files.Problems : library.Problems);
        }

        var read = StandardFolder.Read(folder, library.Value);
        return read.IsOk
            ? new CheckedSets(library.Value.Items, [read.Value], [.. ExampleFaults.Of(read.Value, files.Value, library.Value.Items)])
            : new CheckedSets(library.Value.Items, [], read.Problems);
    }

    private static Result<CheckedSets> CheckAll(string folder)
    {
        var library = StandardsFolder.Load(folder);
        if (!library.IsOk)
        {
            var problems = library.Problems.Select(problem => problem with { Place = Path.Combine(folder, problem.Place) });
            return new CheckedSets(new Catalogue([]), [], [.. problems]);
        }

        var faults = new List<Problem>();
        var sets = library.Value.Standards.Values.OrderBy(standard => standard.Code, StringComparer.Ordinal).ToList();
        foreach (var standard in sets)
        {
            var files = StandardFolder.Files(Path.Combine(folder, "indicators", standard.Code));
            faults.AddRange(ExampleFaults.Of(standard, files.Value ?? [], library.Value.Items));
        }

        return new CheckedSets(library.Value.Items, sets, faults);
    }

    /// <summary>What was read, and what is wrong with it.</summary>
    internal sealed record CheckedSets(Catalogue Items, IReadOnlyList<Standard> Standards, IReadOnlyList<Problem> Problems);
}
