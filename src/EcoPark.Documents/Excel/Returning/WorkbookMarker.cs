using System.Globalization;
using System.Xml;
using EcoPark.Documents.Packages;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel.Returning;

/// <summary>Marks the cells of an opened workbook.</summary>
internal sealed class WorkbookMarker(WorkbookFile workbook, WorkbookLimits limits, IReadOnlyList<CellRemark> remarks)
{
    private const string Kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private const string NotesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private const string BoxesType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    /// <summary>Most notes of a sheet: each is an object that a program draws. The colours and the list have no such limit.</summary>
    private const int MostNotes = 2_000;

    private readonly PackageEdit edit = new(workbook.Package, limits.Package);
    private MarkStyles? styles;

    public Result<byte[]> Write()
    {
        if (workbook.Part("styles") is { } part)
        {
            if (!edit.Document(part).TryGet(out var document, out var problem))
            {
                return problem;
            }

            styles = MarkStyles.Of(document);
        }

        var bySheet = remarks.ToLookup(remark => remark.Cell.Sheet, StringComparer.OrdinalIgnoreCase);
        foreach (var sheet in workbook.Sheets.Where(sheet => sheet.Part is not null && sheet.Name != ResultSheet.Name))
        {
            var own = bySheet[sheet.Name].ToList();
            if ((own.Count > 0 || styles is { HasOldMarks: true }) && Mark(sheet.Part ?? "", own) is { } wrong)
            {
                return wrong;
            }
        }

        return AddResults() is { } failed ? failed : edit.Write();
    }

    private Problem? Mark(string part, List<CellRemark> own)
    {
        var byCell = own.GroupBy(remark => remark.Cell.Address).ToList();
        var marks = byCell.ToDictionary(group => group.Key, group => group.Max(remark => remark.Severity));
        if (!Notes(part, byCell).TryGet(out var boxes, out var problem) || !workbook.Package.OpenPart(part).TryGet(out var stream, out problem))
        {
            return problem;
        }

        try
        {
            using var buffer = new MemoryStream();
            using (stream)
            using (var text = new XmlTagGuard(stream))
            using (var reader = XmlReader.Create(text, OfficeXml.Settings(limits.Package)))
            using (var writer = XmlWriter.Create(buffer, PartXml.Written))
            {
                new SheetMarker(reader, writer, new SheetMarker.Plan(marks, styles, boxes.NewLink)).Copy();
            }

            edit.Put(part, buffer.ToArray());
            return null;
        }
        catch (Exception e) when (OfficePackage.IsBadBytes(e))
        {
            return PackageProblems.MalformedXml(part, e.Message);
        }
    }

    /// <summary>What became of the notes of a sheet.</summary>
    /// <param name="NewLink">The link that the sheet must now have to the boxes; null when it has one, or no notes.</param>
    private sealed record Boxes(string? NewLink);

    private Result<Boxes> Notes(string part, List<IGrouping<CellAddress, CellRemark>> cells)
    {
        if (!workbook.Package.Relationships(part).TryGet(out var links, out var problem))
        {
            return problem;
        }

        var texts = links.FirstOrDefault(link => link.Kind == "comments")?.Target;
        var boxes = links.FirstOrDefault(link => link.Kind == "vmlDrawing")?.Target;
        if (texts is not null && boxes is not null)
        {
            // A drawing that is no XML, as old programs wrote it, keeps its notes; ours are in the list.
            if (edit.Document(texts).TryGet(out var known, out _) && edit.Document(boxes).TryGet(out var drawing, out _))
            {
                Fill(new NoteParts(known, drawing), cells);
            }

            return new Boxes(null);
        }

        // Only one of the two: threaded comments or a header picture, which are left alone.
        return texts is not null || boxes is not null || cells.Count == 0 ? new Boxes(null) : NewNotes(part, cells);
    }

    private Result<Boxes> NewNotes(string part, List<IGrouping<CellAddress, CellRemark>> cells)
    {
        var texts = edit.FreeName("xl/ecoparkNotes", ".xml");
        var (notes, drawing) = NoteParts.Empty(OfficeNames.Sheet);
        Fill(new NoteParts(notes, drawing), cells);
        edit.Put(texts, notes);
        var boxes = edit.FreeName("xl/drawings/ecoparkNotes", ".vml");
        edit.Put(boxes, drawing);
        if ((edit.Declare(texts, NotesType) ?? edit.Declare(boxes, BoxesType)) is { } wrong)
        {
            return wrong;
        }

        return edit.Link(part, Kinds + "/comments", texts).TryGet(out _, out var problem) && edit.Link(part, Kinds + "/vmlDrawing", boxes).TryGet(out var link, out problem)
            ? new Boxes(link)
            : problem;
    }

    private static void Fill(NoteParts notes, List<IGrouping<CellAddress, CellRemark>> cells)
    {
        notes.RemoveOld();
        foreach (var cell in cells.Take(MostNotes))
        {
            notes.Add(cell.Key, string.Join("\n", cell.Select(remark => $"{(remark.Severity == Severity.Error ? "错误" : "提醒")}：{remark.Message.Zh}{(remark.NextStep is { } next ? $"\n下一步：{next.Zh}" : "")}")));
        }
    }

    private Problem? AddResults()
    {
        var content = ResultSheet.Write(remarks, styles);
        if (workbook.Sheets.FirstOrDefault(sheet => sheet.Name == ResultSheet.Name && sheet.Part is not null && IsOurs(sheet.Part)) is { Part: { } old })
        {
            edit.Put(old, content);
            return null;
        }

        var part = edit.FreeName("xl/worksheets/ecoparkResults", ".xml");
        edit.Put(part, content);
        if (edit.Declare(part, SheetType) is { } wrong)
        {
            return wrong;
        }

        if (!edit.Link(workbook.Main, Kinds + "/worksheet", part).TryGet(out var link, out var problem) || !edit.Document(workbook.Main).TryGet(out var main, out problem))
        {
            return problem;
        }

        var sheets = main.DocumentElement is { } root ? PartXml.Children(root, "sheets").FirstOrDefault() : null;
        if (sheets is null)
        {
            return WorkbookProblems.NoSheets;
        }

        var names = new SheetNames([.. workbook.Sheets.Select(sheet => sheet.Name)]);
        var last = PartXml.Children(sheets, "sheet").Select(sheet => ushort.TryParse(sheet.GetAttribute("sheetId"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max();
        var added = PartXml.Add(sheets, "sheet", ("name", names.Take(ResultSheet.Name)), ("sheetId", (last + 1).ToString(CultureInfo.InvariantCulture)));
        var space = sheets.NamespaceURI == OfficeNames.Sheet ? OfficeNames.Relationships : "http://purl.oclc.org/ooxml/officeDocument/relationships";
        added.SetAttribute("id", space, link);
        return null;
    }

    /// <summary>Whether a sheet is the list of an earlier round, also when another program has saved it since.</summary>
    private bool IsOurs(string part)
    {
        if (!CompactTexts.Read(workbook, limits).TryGet(out var texts, out _) || !workbook.Package.OpenPart(part).TryGet(out var stream, out _))
        {
            return false;
        }

        using (stream)
        {
            using var rows = SheetRows.Over(stream, new SheetRows.Source(ResultSheet.Name, part, texts, NumberFormats.None, false, limits));
            return rows.Next() && rows.Cells[0].Text == ResultSheet.Title;
        }
    }
}
