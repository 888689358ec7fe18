using System.Text;
using EcoPark.Assessment.Definitions;
using EcoPark.Collection;
using EcoPark.Documents.Examine;
using EcoPark.Documents.Report;
using EcoPark.Reporting;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using EcoPark.Standards.Reconciliation;

namespace EcoPark.Host.Inputs;

/// <summary>The data folder <c>standards/</c>: beside the program, or where <c>ECOPARK_STANDARDS</c> says.</summary>
internal static class StandardsFolder
{
    private const string Variable = "ECOPARK_STANDARDS";
    private const int LargestList = 1024 * 1024;
    private static readonly string[] Definitions = ["units", "items", "figures", "indicators"];
    private static readonly string[] Collected = ["forms", "codes", "factors", "balances"];
    private static readonly string[] Templates = ["templates", "phrases"];

    public static string Path => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
        ? given
        : System.IO.Path.Combine(AppContext.BaseDirectory, "standards");

    /// <summary>Reads and checks the shipped definitions.</summary>
    public static Result<StandardsLibrary> Load() => Load(Path);

    /// <summary>Reads and checks the definitions of another data folder.</summary>
    public static Result<StandardsLibrary> Load(string folder)
    {
        if (!Directory.Exists(System.IO.Path.Combine(folder, "indicators")))
        {
            return new Problem("no-standards", folder,
                $"这里没有标准数据（缺少 indicators 文件夹）；请设置环境变量 {Variable}，或重新安装。",
                $"There are no standards here (no folder 'indicators'); set {Variable} or install again.");
        }

        return StandardsReader.Read(Files(folder, Definitions));
    }

    /// <summary>Reads and checks the shipped forms, code lists and factors; apart, because evaluating a file needs none of them.</summary>
    public static Result<FormsOfPark> LoadForms(StandardsLibrary standards)
    {
        var files = Files(Path, Collected).ToList();
        var factors = FactorReader.Read(files, standards.Units);
        if (!factors.IsOk)
        {
            return Result<FormsOfPark>.Failed(factors.Problems);
        }

        var forms = FormLibraryReader.Read(files, standards, factors.Value);
        var balances = BalanceModelReader.Read(files, standards.Items);
        return forms.IsOk && balances.IsOk
            ? new FormsOfPark(forms.Value, standards, factors.Value) { Balances = balances.Value }
            : Result<FormsOfPark>.Failed([.. forms.Problems, .. balances.Problems]);
    }

    /// <summary>Reads what only the assessment takes: short names, life cycles, evidence.</summary>
    public static Result<AssessmentDefinitions> LoadAssessment() => AssessmentDefinitions.Read([.. Files(Path, [.. AssessmentDefinitions.Folders])]);

    /// <summary>Reads the templates of every indicator set that has a report.</summary>
    public static Result<ReportLibrary> LoadReports(StandardsLibrary standards)
    {
        var files = TemplateFiles();
        var (sources, problems) = (new Dictionary<string, ReportSources>(StringComparer.Ordinal), new List<Problem>());
        foreach (var standard in standards.Standards.Values.Where(set => files.Any(file => file.Path.StartsWith($"templates/{set.Code}/", StringComparison.Ordinal))))
        {
            var read = ReportSourcesReader.Read(files, standards, standard);
            problems.AddRange(read.Problems);
            if (read.IsOk)
            {
                sources[standard.Code] = read.Value;
            }
        }

        var terms = ReadTerms();
        problems.AddRange(terms.Problems);
        return problems.Count == 0 ? new ReportLibrary(sources) { Terms = [.. terms.Value ?? []] } : Result<ReportLibrary>.Failed(problems);
    }

    /// <summary>The words that are probably slips.</summary>
    public static Result<List<DoubtfulTerm>> ReadTerms()
    {
        var path = System.IO.Path.Combine(Path, "rules", "doubtful-terms.json");
        var bytes = InputFile.Read(path, LargestList);
        if (!bytes.IsOk)
        {
            return Result<List<DoubtfulTerm>>.Failed(bytes.Problems);
        }

        return DoubtfulTerms.Read(Encoding.UTF8.GetString(bytes.Value)) is { } terms
            ? terms.ToList()
            : new Problem("not-a-list", path, "词表不符合格式。", "The list of words is not in its format.");
    }

    /// <summary>The templates and phrases of the documents.</summary>
    public static IReadOnlyList<SourceFile> TemplateFiles() => [.. Files(Path, Templates)];

    private static IEnumerable<SourceFile> Files(string folder, string[] parts) =>
        parts.Select(part => System.IO.Path.Combine(folder, part)).Where(Directory.Exists)
            .SelectMany(part => Directory.EnumerateFiles(part, "*.json", SearchOption.AllDirectories))
            .Select(file => new SourceFile(System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));
}
