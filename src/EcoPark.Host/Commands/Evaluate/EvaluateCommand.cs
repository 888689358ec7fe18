using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Inputs;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Evaluate;

/// <summary><c>ecopark evaluate</c>: park-years in, indicators with verdicts out, in the order of the inputs.</summary>
internal sealed class EvaluateCommand : EcoParkCommand
{
    private readonly Argument<string[]> _inputs;
    private readonly Option<string> _standard;
    private readonly Option<bool> _json;

    public EvaluateCommand(Session session, GlobalOptions options)
        : base("evaluate", session, new LocalText(
            "评价园区年度：逐项计算指标、与限值比较、检查选择，并提示可疑的数据。输入为 .json 或 .xlsx 文件，或放有这些文件的文件夹。",
            "Evaluate park-years: every indicator, its limit, the choice, and what looks odd in the data. Inputs are .json or .xlsx files or folders of them."))
    {
        _inputs = new Argument<string[]>("INPUT")
        {
            Description = session.Say("文件或文件夹，可以多个；文件夹按文件名顺序读取", "files or folders; a folder is read in the order of its file names"),
            Arity = ArgumentArity.OneOrMore,
        };
        _standard = StandardOption.Create(session);
        _json = options.Json;
        Add(_inputs);
        Add(_standard);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark evaluate park-2019.json", new("显示 32 项指标的表格", "show the table of the 32 indicators")),
        new("ecopark evaluate 2018.json 2019.xlsx --json", new("每个输入一行 JSON", "one line of JSON per input")),
        new("ecopark evaluate parks/ --standard zero-carbon-park-2025 --json > results.jsonl", new("按另一标准评价整个文件夹", "a whole folder by another standard")),
    ];

    public override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var library = StandardsFolder.Load();
        if (!library.IsOk)
        {
            Session.Complain(library.Problems);
            return ExitCode.Unusable;
        }

        Standard? wanted = null;
        if (parsed.GetValue(_standard) is { } code && !library.Value.TryFind(code, out wanted))
        {
            Session.Complain([UnknownStandard.Problem(code, library.Value)]);
            return ExitCode.Unusable;
        }

        var files = new ParkYearFiles(library.Value, wanted);
        var evaluator = new Evaluator(library.Value.Items);
        IEvaluationOutput output = parsed.GetValue(_json) ? new JsonLines(Session) : new EvaluationTables(Session);
        var inputs = InputPaths.Expand(parsed.GetValue(_inputs) ?? [], InputPaths.ParkYears);
        var unusable = 0;
        await foreach (var (path, result) in InOrder.RunAsync(inputs, input => (input.Path, Evaluate(input, files, evaluator)), cancellation))
        {
            if (result.IsOk)
            {
                output.Write(path, result.Value);
                continue;
            }

            unusable++;
            Session.Complain(result.Problems);
        }

        output.End(unusable);
        return unusable > 0 ? ExitCode.Unusable : ExitCode.Done;
    }

    private static Result<ParkYearEvaluation> Evaluate((string Path, Problem? Problem) input, ParkYearFiles files, Evaluator evaluator)
    {
        if (input.Problem is { } problem)
        {
            return problem;
        }

        var loaded = files.Read(input.Path);
        return loaded.IsOk
            ? evaluator.Evaluate(loaded.Value.ParkYear, loaded.Value.Standard)
            : Result<ParkYearEvaluation>.Failed(loaded.Problems);
    }
}
