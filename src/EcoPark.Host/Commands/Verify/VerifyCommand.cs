using System.CommandLine;
using System.Text;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Packages;
using EcoPark.Documents.Report;
using EcoPark.Documents.Templates;
using EcoPark.Documents.Verify;
using EcoPark.Documents.Word;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Inputs;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Verify;

/// <summary><c>ecopark verify</c>: whether a document still says what the facts say.</summary>
internal sealed class VerifyCommand : EcoParkCommand
{
    private readonly Argument<string> _file;
    private readonly Option<string> _facts;
    private readonly Option<bool> _all;
    private readonly Option<bool> _json;

    public VerifyCommand(Session session, GlobalOptions options)
        : base("verify", session, new LocalText(
            "核验 .docx：逐个比较绑定的数字与 facts.json，列出被改动、丢失和没有绑定的数字。退出码 1 表示有改动。",
            "Verify a .docx: compare every bound number with facts.json; lists what was altered, lost, or is bound to nothing. Exit code 1: altered."))
    {
        _file = new Argument<string>("FILE.docx") { Description = session.Say("年度评价报告或信息公开表", "annual report or disclosure form") };
        _facts = new Option<string>("--facts")
        {
            Description = session.Say($"facts 文件；默认为同一文件夹中的 {ReportSet.FactsName}", $"the facts; default {ReportSet.FactsName} beside the document"),
            HelpName = "FILE",
        };
        _all = new Option<bool>("--all") { Description = session.Say("也列出未改动的数字", "list the intact numbers too") };
        _json = options.Json;
        Add(_file);
        Add(_facts);
        Add(_all);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark verify out/年度评价报告.docx", new("用旁边的 facts.json 核验", "with facts.json beside it")),
        new("ecopark verify sent.docx --facts out/facts.json --json", new("指定 facts 文件", "with other facts")),
    ];

    public override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation) => Task.FromResult(Run(parsed));

    private ExitCode Run(ParseResult parsed)
    {
        var path = parsed.GetValue(_file) ?? "";
        var document = InputFile.Read(path, (int)PackageLimits.Default.FileBytes);
        if (!document.IsOk)
        {
            return Refused(document.Problems);
        }

        using var content = new MemoryStream(document.Value, writable: false);
        if (!WordReader.Read(content).TryGet(out var text, out var refused))
        {
            return Refused([new Problem(refused.Code, $"{path} {refused.Place}".TrimEnd(), refused.Zh, refused.En)]);
        }

        var facts = Facts(path, parsed.GetValue(_facts));
        var phrases = TemplateReader.ReadPhrases(StandardsFolder.TemplateFiles());
        if (!facts.IsOk || !phrases.IsOk)
        {
            return Refused([.. facts.Problems, .. phrases.Problems]);
        }

        var report = DocumentVerifier.Verify(text, facts.Value, phrases.Value, Path.GetFileName(path));
        if (parsed.GetValue(_json))
        {
            Session.Out.WriteLine(Encoding.UTF8.GetString(VerificationJson.Write(report, path, Session.Chinese).Span));
        }
        else
        {
            new VerificationView(Session, report).Write(parsed.GetValue(_all));
        }

        return report.IsIntact ? ExitCode.Done : ExitCode.FaultsFound;
    }

    private static Result<FactsFile> Facts(string document, string? given)
    {
        var path = given ?? Path.Combine(Path.GetDirectoryName(document) ?? "", ReportSet.FactsName);
        var bytes = InputFile.Read(path, StrictJson.LargestFile);
        if (bytes.IsOk)
        {
            return FactsJson.Read(bytes.Value, path);
        }

        return given is null && !File.Exists(path)
            ? new Problem("no-facts", document,
                $"旁边没有 {ReportSet.FactsName}，无从核验；请用 --facts 指出与文件同时生成的 {ReportSet.FactsName}。",
                $"There is no {ReportSet.FactsName} beside it, so there is nothing to verify with; name the one written with the document by --facts.")
            : Result<FactsFile>.Failed(bytes.Problems);
    }

    private ExitCode Refused(IReadOnlyList<Problem> problems)
    {
        Session.Complain(problems);
        return ExitCode.Unusable;
    }
}
