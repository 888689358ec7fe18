using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Inputs;

/// <summary>The one input of a command, read and evaluated.</summary>
/// <param name="Path">As the user gave it.</param>
/// <param name="Library">The definitions.</param>
/// <param name="Evaluation">The evaluated park-year.</param>
internal sealed record EvaluatedInput(string Path, StandardsLibrary Library, ParkYearEvaluation Evaluation)
{
    /// <summary>Reads the definitions and the input.</summary>
    /// <param name="path">The file.</param>
    /// <param name="standardCode">The standard for a file that names none; null: the usual one.</param>
    public static Result<EvaluatedInput> Read(string path, string? standardCode)
    {
        var library = StandardsFolder.Load();
        if (!library.IsOk)
        {
            return Result<EvaluatedInput>.Failed(library.Problems);
        }

        Standard? wanted = null;
        if (standardCode is not null && !library.Value.TryFind(standardCode, out wanted))
        {
            return UnknownStandard.Problem(standardCode, library.Value);
        }

        var loaded = new ParkYearFiles(library.Value, wanted).Read(path);
        return loaded.IsOk
            ? new EvaluatedInput(path, library.Value, new Evaluator(library.Value.Items).Evaluate(loaded.Value.ParkYear, loaded.Value.Standard))
            : Result<EvaluatedInput>.Failed(loaded.Problems);
    }
}
