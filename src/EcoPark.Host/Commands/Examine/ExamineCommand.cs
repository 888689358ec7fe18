using System.Collections.Immutable;
using System.CommandLine;
using EcoPark.Documents.Examine;
using EcoPark.Documents.Examine.Known;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Inputs;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Spectre.Console;

namespace EcoPark.Host.Commands.Examine;

/// <summary><c>ecopark examine</c>: contradictions in finished documents, ours or another park's.</summary>
internal sealed class ExamineCommand : EcoParkCommand
{
    private readonly Argument<string[]> _files;
    private readonly Option<string[]> _lastYear;
    private readonly Option<string> _standard;
    private readonly Option<bool> _json;

    public ExamineCommand(Session session, GlobalOptions options)
        : base("examine", session, new LocalText(
            "检查已写成的报告：表与表、表与文字、文字与标准之间的矛盾。可读 .docx、.xlsx、.txt 和 .pdf；多个文件作为同一年度的一套文件。",
            "Examine finished documents for contradictions between tables, text and standard. Reads .docx, .xlsx, .txt and .pdf; several files are one set of one year."))
    {
        _files = new Argument<string[]>("FILE")
        {
            Description = session.Say("报告、对照考核表、信息公开表，或含有它们的文件夹", "report, assessment table, disclosure form, or a folder of them"),
            Arity = ArgumentArity.OneOrMore,
        };
        _lastYear = new Option<string[]>("--last-year")
        {
            Description = session.Say("上年的文件，用于核对沿用的选择", "the documents of last year, to compare the choice"),
            HelpName = "FILE",
        };
        _standard = new Option<string>("--standard")
        {
            Description = session.Say($"报告所依据的标准，默认 {ParkYearFiles.DefaultStandard}", $"the standard reported on, default {ParkYearFiles.DefaultStandard}"),
            HelpName = "CODE",
            DefaultValueFactory = _ => ParkYearFiles.DefaultStandard,
        };
        _json = options.Json;
        Add(_files);
        Add(_lastYear);
        Add(_standard);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark examine report-2019.docx", new("检查一份报告", "one report")),
        new("ecopark examine out/", new("一套文件互相核对", "a set of documents against each other")),
        new("ecopark examine report-2019.docx --last-year report-2018.docx --json", new("与上年核对，供程序读取", "against last year, for programs")),
    ];

    public override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var library = StandardsFolder.Load();
        var terms = StandardsFolder.ReadTerms();
        var documents = ExaminedInputs.Read(parsed.GetValue(_files) ?? []);
        var before = ExaminedInputs.Read(parsed.GetValue(_lastYear) ?? []);
        List<Problem> problems = [.. library.Problems, .. terms.Problems, .. documents.Problems, .. before.Problems];
        var code = parsed.GetValue(_standard) ?? "";
        Standard? standard = null;
        if (library.Value is { } known && !known.TryFind(code, out standard))
        {
            problems.Add(UnknownStandard.Problem(code, known));
        }

        if (library.Value is null || standard is null || documents.Value is null || before.Value is null || terms.Value is null)
        {
            Session.Complain(problems);
            return Task.FromResult(ExitCode.Unusable);
        }

        var findings = Examiner.Examine(new ExamineRequest
        {
            Standard = KnownStandardReading.Read(library.Value, standard),
            Documents = [.. documents.Value],
            PreviousYear = [.. before.Value],
            Terms = [.. terms.Value],
        });
        Write(findings, parsed);
        return Task.FromResult(ExitCode.Done);
    }

    private void Write(ImmutableArray<ExamineFinding> findings, ParseResult parsed)
    {
        if (parsed.GetValue(_json))
        {
            Session.Out.WriteLine(ExamineJson.Write(findings, english: !Session.Chinese));
            return;
        }

        foreach (var finding in findings)
        {
            var isError = finding.Severity == ExamineSeverity.Error;
            var message = Say(finding.MessageZh, finding.MessageEn);
            var isNamed = message.StartsWith("指标", StringComparison.Ordinal) || message.StartsWith("indicator", StringComparison.OrdinalIgnoreCase);
            var number = finding.Indicator is { } indicator && !isNamed ? Say($"指标 {indicator} ", $"indicator {indicator} ") : "";
            Session.Tell($"{number}{message}  [{finding.Code}]", null, isError ? "■" : "▲", new Style(isError ? Color.Red : Color.Yellow));
            Session.Tell(string.Join(Say("；", "; "), finding.Places), new Style(Color.Grey), " ");
        }

        var errors = findings.Count(finding => finding.Severity == ExamineSeverity.Error);
        Session.Tell(findings.IsEmpty
            ? Say("没有发现矛盾。", "No contradictions found.")
            : Say($"矛盾 {errors} 处，存疑 {findings.Length - errors} 处。", $"{errors} contradictions, {findings.Length - errors} doubtful places."));
    }
}
