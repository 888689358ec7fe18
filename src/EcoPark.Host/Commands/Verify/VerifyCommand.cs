using System.CommandLine;
using System.Text;
using EcoPark.Documents.Packages;
using EcoPark.Documents.Report;
using EcoPark.Documents.Templates;
using EcoPark.Documents.Verify;
using EcoPark.Documents.Word;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Commands.Serve;
using EcoPark.Host.Inputs;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Verify;

/// <summary><c>ecopark verify</c>: whether a document still says what the facts say.</summary>
internal sealed class VerifyCommand : EcoParkCommand
{
    private const string DefaultData = "./data";
    private readonly Argument<string> _file;
    private readonly Option<string> _facts;
    private readonly Option<string> _data;
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
            Description = session.Say($"facts 文件；默认为同一文件夹中的 {ReportSet.FactsName}，其次是数据文件夹中的定稿", $"the facts; default {ReportSet.FactsName} beside the document, then the frozen versions of the data folder"),
            HelpName = "FILE",
        };
        _data = ServeCommand.DataOption(session, DefaultData);
        _all = new Option<bool>("--all") { Description = session.Say("也列出未改动的数字", "list the intact numbers too") };
        _json = options.Json;
        Add(_file);
        Add(_facts);
        Add(_data);
        Add(_all);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark verify out/年度评价报告.docx", new("用旁边的 facts.json 核验", "with facts.json beside it")),
        new("ecopark verify sent.docx --data /srv/ecopark", new("用数据文件夹中的定稿核验", "with the frozen versions of a data folder")),
        new("ecopark verify sent.docx --facts out/facts.json --json", new("指定 facts 文件", "with other facts")),
    ];

    public override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
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

        var found = await new FactsSource(path, parsed.GetValue(_facts), parsed.GetValue(_data) ?? DefaultData).FindAsync(text, cancellation);
        var phrases = TemplateReader.ReadPhrases(StandardsFolder.TemplateFiles());
        if (!found.IsOk || !phrases.IsOk)
        {
            return Refused([.. found.Problems, .. phrases.Problems]);
        }

        var report = DocumentVerifier.Verify(text, found.Value.Facts, phrases.Value, Path.GetFileName(path));
        if (parsed.GetValue(_json))
        {
            Session.Out.WriteLine(Encoding.UTF8.GetString(VerificationJson.Write(report, path, Session.Chinese, found.Value.Signature).Span));
        }
        else
        {
            new VerificationView(Session, report, found.Value.Signature).Write(parsed.GetValue(_all));
        }

        return report.IsIntact && found.Value.Signature is (null or SignatureState.Valid) ? ExitCode.Done : ExitCode.FaultsFound;
    }

    private ExitCode Refused(IReadOnlyList<Problem> problems)
    {
        Session.Complain(problems);
        return ExitCode.Unusable;
    }
}
