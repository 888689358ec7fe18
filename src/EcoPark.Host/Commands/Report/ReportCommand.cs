using System.CommandLine;
using EcoPark.Documents.Report;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Inputs;
using EcoPark.Host.Office;
using EcoPark.Host.Outputs;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.Commands.Report;

/// <summary><c>ecopark report</c>: the three documents of a park-year, and the facts by which they can be verified.</summary>
internal sealed class ReportCommand : InputCommand
{
    private readonly Option<string> _out;
    private readonly Option<bool> _pdf;

    public ReportCommand(Session session, GlobalOptions options)
        : base("report", session, options, new LocalText(
            "写出年度评价报告.docx、对照考核表.xlsx、信息公开表.docx 和 facts.json。没有记录的数据使相应句子不出现或显示“待补”，不会写成 0。",
            "Write the annual report, the assessment table, the disclosure form and facts.json. A figure without a record drops its sentence or shows as open, never as 0."))
    {
        _out = OutOption(session);
        _pdf = new Option<bool>("--pdf") { Description = session.Say("另存为 PDF（需要 LibreOffice）", "PDF as well (needs LibreOffice)") };
        Add(_out);
        Add(_pdf);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark report park-2019.json --out out", new("写出三份文件", "write the three documents")),
        new("ecopark report park-2019.xlsx --out out --pdf", new("同时写出 PDF", "with PDF")),
    ];

    /// <summary>The option that names the folder for documents.</summary>
    public static Option<string> OutOption(Session session) => new("--out")
    {
        Description = session.Say("写到这个文件夹，默认 out", "folder for the documents, default out"),
        HelpName = "DIR",
        DefaultValueFactory = _ => "out",
    };

    protected override async Task<ExitCode> RunAsync(EvaluatedInput input, ParseResult parsed, bool json, CancellationToken cancellation)
    {
        Session.Progress(Say("正在写文件…", "writing the documents…"));
        var written = ReportDocuments.Write(input, parsed.GetValue(_out) ?? "out", cancellation);
        Session.Progress("");
        if (!written.IsOk)
        {
            Session.Complain(written.Problems);
            return ExitCode.Unusable;
        }

        var pdf = new List<string>();
        var code = parsed.GetValue(_pdf) ? await PdfAsync(written.Value, pdf, cancellation) : ExitCode.Done;
        var summary = new ReportSummary(Session, input, written.Value, pdf);
        if (json)
        {
            summary.WriteJson();
        }
        else
        {
            summary.Write();
        }

        return code;
    }

    private async Task<ExitCode> PdfAsync(ReportDocuments documents, List<string> pdf, CancellationToken cancellation)
    {
        if (LibreOffice.TryFind() is not { } office)
        {
            Session.Complain([LibreOffice.Absent()]);
            return ExitCode.ProgramAbsent;
        }

        Session.Progress(Say("正在转换为 PDF…", "converting to PDF…"));
        var paged = await new PagedReport(office).WithPages(documents.Set.Report, cancellation);
        if (paged.IsOk)
        {
            documents.Replace(ReportSet.ReportName, paged.Value);
        }

        var problems = paged.Problems.ToList();
        foreach (var source in documents.Files.Where(file => Path.GetExtension(file) == ".docx"))
        {
            var made = await office.ConvertToPdf(source, documents.Folder, cancellation);
            problems.AddRange(made.Problems);
            if (made.IsOk)
            {
                pdf.Add(made.Value);
            }
        }

        Session.Progress("");
        Session.Complain(problems);
        return problems.Any(problem => problem.Code == "program-absent") ? ExitCode.ProgramAbsent
            : problems.Count > 0 ? ExitCode.Unusable : ExitCode.Done;
    }
}
