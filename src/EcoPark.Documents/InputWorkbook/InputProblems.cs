using EcoPark.Documents.Excel;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>Collects what is wrong in a filled-in workbook, each with file, sheet and cell.</summary>
internal sealed class InputProblems(string file)
{
    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> All => problems;

    public bool None => problems.Count == 0;

    public void Report(SheetText sheet, CellAddress at, string code, string zh, string en) => Report(sheet.Place(at), code, zh, en);

    public void Report(SheetText sheet, CellAddress at, Fault fault) => Report(sheet.Place(at), fault.Code, fault.Zh, fault.En);

    public void Report(string place, string code, string zh, string en) =>
        problems.Add(new Problem(code, file.Length == 0 ? place : $"{file} {place}", zh, en));
}
