using EcoPark.Documents.Excel;
using EcoPark.Documents.InputWorkbook;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Inputs;

/// <summary>Reads park-years from files, JSON or workbook, and decides by which standard each is evaluated.</summary>
/// <param name="library">The definitions.</param>
/// <param name="wanted">The standard given on the command line; null: none.</param>
internal sealed class ParkYearFiles(StandardsLibrary library, Standard? wanted)
{
    /// <summary>The standard of files and commands that name none.</summary>
    public const string DefaultStandard = "hj274-2015";

    private readonly ParkYearReader _json = new(library);
    private readonly InputWorkbookReader _workbook = new(library);

    /// <summary>A park-year with the standard that applies to it.</summary>
    internal sealed record Loaded(ParkYear ParkYear, Standard Standard);

    /// <summary>Reads one file.</summary>
    public Result<Loaded> Read(string path)
    {
        var isWorkbook = Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);
        var most = isWorkbook ? (int)WorkbookLimits.Default.Package.FileBytes : StrictJson.LargestFile;
        var bytes = InputFile.Read(path, most);
        if (!bytes.IsOk)
        {
            return Result<Loaded>.Failed(bytes.Problems);
        }

        var parkYear = isWorkbook || IsZip(bytes.Value)
            ? _workbook.Read(new MemoryStream(bytes.Value, writable: false), path)
            : _json.Read(bytes.Value, path);
        return parkYear.IsOk ? WithStandard(parkYear.Value, path) : Result<Loaded>.Failed(parkYear.Problems);
    }

    private static bool IsZip(byte[] bytes) => bytes.AsSpan().StartsWith("PK\u0003\u0004"u8);

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
