using EcoPark.Documents.Excel;
using EcoPark.Documents.InputWorkbook;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Tests;

namespace EcoPark.Fuzz.Targets;

/// <summary>Workbooks: the cells of any .xlsx, and the input workbook read from them.</summary>
internal sealed class WorkbookTarget : FuzzTarget
{
    private readonly InputWorkbookReader _reader = new(Repository.Library);

    public override string Name => "workbook";

    public override TimeSpan Longest => TimeSpan.FromSeconds(6);

    public override IReadOnlyList<byte[]> Seeds { get; } = [Filled()];

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "<c r=\"A1\">", "<v>", "</v>", "<f>", "t=\"s\"", "t=\"inlineStr\"", "<row r=\"1\">", "r=\"XFD1048576\"", "r=\"A0\"", "<mergeCell ref=\"A1:XFD1048576\"/>", "ref=\"A1:Z9\"", "&amp;", "&#0;",
        "<!DOCTYPE x [<!ENTITY y 'z'>]>", "&y;", "<si><t>", "</t></si>", "999999999", "-1", "1E400", "<", ">", "/>", "s=\"99999\"", "rId1", "../", "_x0000_", "formatCode=\"[h]:mm\"",
    ];

    public override byte[] Mutate(byte[] input, Mutator mutator) => OfficeFile.Mutate(input, mutator, Tokens);

    public override string Run(byte[] input)
    {
        using var stream = new MemoryStream(input);
        var read = _reader.Read(stream, "in.xlsx");
        return read.IsOk ? $"ok {read.Value.Series.Sum(item => item.Value.Count)}" : Refused(read.Problems, "in.xlsx") + read.Problems[0].Place;
    }

    private static byte[] Filled()
    {
        var parkYear = new ParkYearReader(Repository.Library).Read(Repository.Vector("hj274-cases/reference.input.json"), "reference");
        return WorkbookWriter.ToBytes(InputWorkbookWriter.Build(
            new InputWorkbookRequest { Library = Repository.Library, Standard = Repository.Hj274, ParkYear = parkYear.Value }));
    }
}
