using EcoPark.Assessment.Checklists;
using EcoPark.Assessment.LifeCycle.Rules;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Assessment.Definitions;

/// <summary>What the assessment takes from the <c>standards/</c> folder besides the standards themselves.</summary>
public sealed class AssessmentDefinitions
{
    private readonly Dictionary<(string Standard, int Number), LocalText> _shortNames;

    private readonly Dictionary<string, ChecklistFile> _checklists;

    private AssessmentDefinitions(IEnumerable<ShortNames> names, (AnnualWork Work, TitleRules Title) rules, IEnumerable<ChecklistFile> checklists)
    {
        _checklists = checklists.ToDictionary(file => file.Code, StringComparer.Ordinal);
        (Work, Title) = rules;
        _shortNames = names.SelectMany(file => file.Names.Select(name => (file.Standard, name))).ToDictionary(pair => (pair.Standard, pair.name.Indicator), pair => pair.name.Text);
    }

    /// <summary>The parts of the folder that are read.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["short-names", "lifecycle", "checklists"];

    public static Result<AssessmentDefinitions> Read(IReadOnlyList<SourceFile> files)
    {
        var problems = new List<Problem>();
        var names = All<ShortNames>(files, "short-names/", problems);
        var work = All<AnnualWork>(files, "lifecycle/annual-work", problems);
        if (work.Count != 1 && problems.Count == 0)
        {
            problems.Add(new Problem("no-annual-work", "lifecycle/annual-work.json", "缺少年度工作日程；请恢复此文件。", "The file with the stages of the annual work is missing; restore it."));
        }

        var checklists = All<ChecklistFile>(files, "checklists/", problems);
        problems.AddRange(checklists.SelectMany(file => file.Checklists.SelectMany(list => list.Items).Where(item => !item.HasWeight)
            .Select(item => new Problem("checklist-weight", $"checklists/{file.Code}.json {item.Code}", $"权重“{item.Weight}”应为大于 0 的数；请改正此文件。", $"The weight '{item.Weight}' must be a number above 0; correct the file."))));
        var title = TitleRulesReader.Read(files);
        problems.AddRange(title.Problems);
        return problems.Count > 0 || title.Value is not { } rules ? Result<AssessmentDefinitions>.Failed(problems) : new AssessmentDefinitions(names, (work[0], rules), checklists);
    }

    /// <summary>The default evidence checklists of a standard; null: it has none.</summary>
    public ChecklistFile? ChecklistsOf(string standard) => _checklists.GetValueOrDefault(standard);

    public AnnualWork Work { get; }

    /// <summary>The life cycle of the title.</summary>
    public TitleRules Title { get; }

    /// <summary>The day by which the report of a year has to be in: as the notice of that year says, else the last stage of our own schedule.</summary>
    public ReportDue ReportDue(int year) => Title.ReportDates.Dates.FirstOrDefault(date => date.Year == year) is { } known
        ? new ReportDue(known.Due, known.Certainty, $"{known.Document} {known.Source}")
        : new ReportDue(Work.Stages[^1].DueFor(year), Work.Certainty, Work.Source);

    /// <summary>The short name; the full one where there is none.</summary>
    public LocalText ShortName(Standard standard, Indicator indicator) => _shortNames.GetValueOrDefault((standard.Code, indicator.Number), indicator.Name);

    private static List<T> All<T>(IReadOnlyList<SourceFile> files, string folder, List<Problem> problems)
        where T : class
    {
        var read = files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)).Select(DefinitionFile.Read<T>).ToList();
        problems.AddRange(read.SelectMany(result => result.Problems));
        return [.. read.Select(result => result.Value).OfType<T>()];
    }
}

/// <summary>When a report is due, and how sure that is.</summary>
public sealed record ReportDue(DateOnly Day, string Certainty, string Source);
