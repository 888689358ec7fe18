using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Inputs;

/// <summary>Reads park-years from files and decides by which standard each is evaluated.</summary>
/// <param name="library">The definitions.</param>
/// <param name="wanted">The standard given on the command line; null: none.</param>
internal sealed class ParkYearFiles(StandardsLibrary library, Standard? wanted)
{
    private const string DefaultStandard = "hj274-2015";
    private readonly ParkYearReader _reader = new(library);

    /// <summary>A park-year with the standard that applies to it.</summary>
    internal sealed record Loaded(ParkYear ParkYear, Standard Standard);

    /// <summary>Reads one file.</summary>
    public Result<Loaded> Read(string path)
    {
        var bytes = InputFile.Read(path, StrictJson.LargestFile);
        if (!bytes.IsOk)
        {
            return Result<Loaded>.Failed(bytes.Problems);
        }

        var parkYear = _reader.Read(bytes.Value, path);
        return parkYear.IsOk ? WithStandard(parkYear.Value, path) : Result<Loaded>.Failed(parkYear.Problems);
    }

    private Result<Loaded> WithStandard(ParkYear parkYear, string path)
    {
        if (wanted is not null && parkYear.Standard is { } named && named != wanted.Code)
        {
            return new Problem("standard-contradiction", $"{path} standard",
                $"文件写明标准“{named}”，命令给的是“{wanted.Code}”；请去掉其中之一。",
                $"The file names the standard '{named}', the command '{wanted.Code}'; remove one of them.");
        }

        var code = parkYear.Standard ?? wanted?.Code ?? DefaultStandard;
        return library.TryFind(code, out var standard) ? new Loaded(parkYear, standard) : UnknownStandard.Problem(code, library);
    }
}
