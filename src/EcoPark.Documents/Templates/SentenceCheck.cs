using System.Globalization;
using EcoPark.Documents.Report;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Templates;

/// <summary>Checks an office's own wording sentence by sentence, as it is typed.</summary>
public static class SentenceCheck
{
    /// <summary>The faults of the sentences; empty: a report can be written with them.</summary>
    /// <param name="sources">Codes, units and phrases.</param>
    /// <param name="section">The section, for messages.</param>
    /// <param name="sentences">The wording; ¶ between paragraphs.</param>
    public static IReadOnlyList<SentenceFault> Faults(ReportSources sources, string section, IReadOnlyList<string> sentences)
    {
        var faults = new List<SentenceFault>();
        foreach (var (index, sentence) in sentences.Index())
        {
            var problems = new List<Problem>();
            var parser = new SentenceParser(sources.Library, sources.Standard, sources.Phrases, problems) { HasColumns = true };
            parser.Parse(sentence, null, "");
            faults.AddRange(problems.Select(problem => Fault(section, index + 1, problem)));
        }

        return faults;
    }

    private static SentenceFault Fault(string section, int number, Problem problem)
    {
        var digits = problem.Place.TakeWhile(char.IsAsciiDigit).Count();
        var column = digits > 0 ? int.Parse(problem.Place.AsSpan(0, digits), CultureInfo.InvariantCulture) : 1;
        return new SentenceFault(number, column, problem with
        {
            Place = string.Create(CultureInfo.InvariantCulture, $"{section}[{number}]:{column}"),
            Zh = string.Create(CultureInfo.InvariantCulture, $"第 {number} 句第 {column} 字：{problem.Zh}"),
            En = string.Create(CultureInfo.InvariantCulture, $"Sentence {number}, character {column}: {problem.En}"),
        });
    }
}
