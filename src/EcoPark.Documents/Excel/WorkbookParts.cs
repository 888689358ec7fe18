using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel;

/// <summary>Reads the parts of an opened workbook: texts, styles, then the sheets in tab order.</summary>
internal sealed class WorkbookParts(WorkbookFile file, WorkbookLimits limits)
{
    public Result<WorkbookText> Read()
    {
        if (!Texts().TryGet(out var texts, out var problem) || !Formats(file).TryGet(out var formats, out problem))
        {
            return Refuse(problem);
        }

        var sheets = new List<SheetText>();
        var cellsLeft = limits.Cells;
        foreach (var link in file.Sheets)
        {
            if (link.Part is null)
            {
                return Refuse(WorkbookProblems.MissingSheet(link.Name));
            }

            var source = new SheetPartReader.Source(link.Name, link.Hidden, link.Part, texts, formats, file.From1904, limits);
            if (!Sheet(source, cellsLeft).TryGet(out var sheet, out problem))
            {
                return Refuse(problem);
            }

            cellsLeft -= sheet.Cells.Count;
            sheets.Add(sheet);
        }

        return sheets.Count == 0 ? Refuse(WorkbookProblems.NoSheets) : Result<WorkbookText>.Of(new WorkbookText(sheets));
    }

    /// <summary>Which styles show dates and percentages.</summary>
    public static Result<NumberFormats> Formats(WorkbookFile file)
    {
        if (file.Part("styles") is not { } part)
        {
            return NumberFormats.None;
        }

        return file.Package.ReadXml(part).TryGet(out var root, out var problem) ? NumberFormats.Of(root) : problem;
    }

    private Result<SheetText> Sheet(SheetPartReader.Source source, int cellsLeft)
    {
        if (!file.Package.OpenPart(source.Part).TryGet(out var stream, out var problem))
        {
            return Result<SheetText>.Failed(problem);
        }

        using (stream)
        {
            return new SheetPartReader(source).Read(stream, cellsLeft);
        }
    }

    private Result<IReadOnlyList<string>> Texts()
    {
        if (file.Part("sharedStrings") is not { } part)
        {
            return Result<IReadOnlyList<string>>.Of([]);
        }

        if (!file.Package.OpenPart(part).TryGet(out var stream, out var problem))
        {
            return Result<IReadOnlyList<string>>.Failed(problem);
        }

        using (stream)
        {
            return SharedTextPart.Read(stream, part, limits);
        }
    }

    private static Result<WorkbookText> Refuse(Problem problem) => Result<WorkbookText>.Failed(problem);
}
