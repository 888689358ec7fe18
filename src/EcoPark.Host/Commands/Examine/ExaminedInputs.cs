using EcoPark.Documents.Examine;
using EcoPark.Host.Inputs;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Examine;

/// <summary>The documents to examine.</summary>
internal static class ExaminedInputs
{
    private const int LargestFile = 100 * 1024 * 1024;

    /// <summary>Reads all files, those of a folder in ordinal order; every one that cannot be read is a problem.</summary>
    public static Result<List<ExaminedText>> Read(IEnumerable<string> arguments)
    {
        var problems = new List<Problem>();
        var texts = new List<ExaminedText>();
        var paths = InputPaths.Expand(arguments, [.. ExaminedSet.Endings]).ToList();
        foreach (var (path, problem) in ExaminedSet.WithoutPrints(paths, found => found.Path))
        {
            if (problem is not null)
            {
                problems.Add(problem);
                continue;
            }

            var bytes = InputFile.Read(path, LargestFile);
            var text = bytes.IsOk ? ExaminedSet.Read(Path.GetFileName(path), path, bytes.Value) : Result<ExaminedText>.Failed(bytes.Problems);
            problems.AddRange(text.Problems);
            if (text.IsOk)
            {
                texts.Add(text.Value);
            }
        }

        return problems.Count > 0 ? Result<List<ExaminedText>>.Failed(problems) : texts;
    }
}
