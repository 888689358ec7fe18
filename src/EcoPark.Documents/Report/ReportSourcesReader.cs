using System.Security.Cryptography;
using System.Text;
using EcoPark.Documents.Disclosure;
using EcoPark.Documents.Papers;
using EcoPark.Documents.Templates;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Report;

/// <summary>Reads templates and phrases of a set from the <c>standards/</c> folder.</summary>
public static class ReportSourcesReader
{
    /// <summary>Reads all that the documents of a set need.</summary>
    /// <param name="files">The folder.</param>
    /// <param name="library">The definitions already read from it.</param>
    /// <param name="standard">The set.</param>
    public static Result<ReportSources> Read(IReadOnlyList<SourceFile> files, StandardsLibrary library, Standard standard)
    {
        var phrases = TemplateReader.ReadPhrases(files);
        if (!phrases.IsOk)
        {
            return Result<ReportSources>.Failed(phrases.Problems);
        }

        var folder = $"templates/{standard.Code}/";
        var report = files.FirstOrDefault(file => file.Path == folder + "report.json");
        var form = files.FirstOrDefault(file => file.Path == folder + "form.json");
        if (report is null || form is null)
        {
            return new Problem("no-template", folder, $"标准 {standard.Code} 没有报告模板；目前可写报告的标准见 templates/。",
                $"There is no report template for {standard.Code}; see templates/ for the sets that have one.");
        }

        var template = TemplateReader.ReadReport(report, library, standard, phrases.Value);
        var texts = FormTextsReader.Read(form);
        if (!template.IsOk || !texts.IsOk)
        {
            return Result<ReportSources>.Failed([.. template.Problems, .. texts.Problems]);
        }

        var (papers, problems) = (new Dictionary<string, ReportTemplate>(StringComparer.Ordinal), new List<Problem>());
        foreach (var file in files.Where(file => Paper.All.Any(name => file.Path == $"{folder}{name}.json")))
        {
            var paper = TemplateReader.ReadReport(file, library, standard, phrases.Value);
            problems.AddRange(paper.Problems);
            if (paper.IsOk)
            {
                papers[Path.GetFileNameWithoutExtension(file.Path)] = paper.Value;
            }
        }

        return problems.Count == 0
            ? new ReportSources(library, standard, template.Value, texts.Value, phrases.Value) { Papers = papers, Hash = HashOf(files) }
            : Result<ReportSources>.Failed(problems);
    }

    private static string HashOf(IEnumerable<SourceFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{file.Path}\n{file.Bytes.Length}\n")));
            hash.AppendData(file.Bytes.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
