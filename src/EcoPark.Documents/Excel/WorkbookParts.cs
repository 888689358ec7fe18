using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel;

/// <summary>Reads the parts of an opened workbook: texts, styles, then the sheets in tab order.</summary>
internal sealed class WorkbookParts(OfficePackage package, IReadOnlyList<PackageRelationship> links, WorkbookLimits limits)
{
    public Result<WorkbookText> Read(OfficeElement workbook)
    {
        if (!Texts().TryGet(out var texts, out var problem) || !Formats().TryGet(out var formats, out problem))
        {
            return Refuse(problem);
        }

        var from1904 = workbook.Child("workbookPr")?.Attribute("date1904") is "1" or "true";
        var sheets = new List<SheetText>();
        var cellsLeft = limits.Cells;
        foreach (var element in workbook.Child("sheets")?.Children ?? [])
        {
            var name = element.Attribute("name") ?? string.Empty;
            var link = links.FirstOrDefault(candidate => candidate.Id == element.Attribute("id"));
            if (link is { Kind: not "worksheet" })
            {
                continue;
            }

            if (link is null || !package.Contains(link.Target))
            {
                return Refuse(WorkbookProblems.MissingSheet(name));
            }

            var hidden = element.Attribute("state") is "hidden" or "veryHidden";
            var source = new SheetPartReader.Source(name, hidden, link.Target, texts, formats, from1904, limits);
            if (!Sheet(source, cellsLeft).TryGet(out var sheet, out problem))
            {
                return Refuse(problem);
            }

            cellsLeft -= sheet.Cells.Count;
            sheets.Add(sheet);
        }

        return sheets.Count == 0 ? Refuse(WorkbookProblems.NoSheets) : Result<WorkbookText>.Of(new WorkbookText(sheets));
    }

    private Result<SheetText> Sheet(SheetPartReader.Source source, int cellsLeft)
    {
        if (!package.OpenPart(source.Part).TryGet(out var stream, out var problem))
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
        if (Part("sharedStrings") is not { } part)
        {
            return Result<IReadOnlyList<string>>.Of([]);
        }

        if (!package.OpenPart(part).TryGet(out var stream, out var problem))
        {
            return Result<IReadOnlyList<string>>.Failed(problem);
        }

        using (stream)
        {
            return SharedTextPart.Read(stream, part, limits);
        }
    }

    private Result<NumberFormats> Formats()
    {
        if (Part("styles") is not { } part)
        {
            return Result<NumberFormats>.Of(NumberFormats.None);
        }

        return package.ReadXml(part).TryGet(out var root, out var problem)
            ? Result<NumberFormats>.Of(NumberFormats.Of(root))
            : Result<NumberFormats>.Failed(problem);
    }

    private string? Part(string kind) => links.FirstOrDefault(link => link.Kind == kind)?.Target;

    private static Result<WorkbookText> Refuse(Problem problem) => Result<WorkbookText>.Failed(problem);
}
