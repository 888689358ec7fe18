using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Assessment.Definitions;

/// <summary>What the assessment takes from the <c>standards/</c> folder besides the standards themselves.</summary>
public sealed class AssessmentDefinitions
{
    private readonly Dictionary<(string Standard, int Number), LocalText> _shortNames;

    private AssessmentDefinitions(IEnumerable<ShortNames> names) =>
        _shortNames = names.SelectMany(file => file.Names.Select(name => (file.Standard, name))).ToDictionary(pair => (pair.Standard, pair.name.Indicator), pair => pair.name.Text);

    /// <summary>The parts of the folder that are read.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["short-names"];

    public static Result<AssessmentDefinitions> Read(IReadOnlyList<SourceFile> files)
    {
        var problems = new List<Problem>();
        var names = All<ShortNames>(files, "short-names/", problems);
        return problems.Count > 0 ? Result<AssessmentDefinitions>.Failed(problems) : new AssessmentDefinitions(names);
    }

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
