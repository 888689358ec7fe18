using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace EcoPark.Documents.Tests.FormWorkbook;

/// <summary>Changes workbooks as other programs and attackers do: by their XML.</summary>
internal static class Edit
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static Dictionary<string, byte[]> Parts(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(entry => entry.FullName, Content);
    }

    public static byte[] Zip(Dictionary<string, byte[]> parts)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var target = archive.CreateEntry(name).Open();
                target.Write(content);
            }
        }

        return buffer.ToArray();
    }

    public static byte[] Add(byte[] file, string part, string content)
    {
        var parts = Parts(file);
        parts[part] = Encoding.UTF8.GetBytes(content);
        return Zip(parts);
    }

    /// <summary>Puts a cell, as XML, in place of the one at an address.</summary>
    public static byte[] Cell(byte[] file, string sheet, string at, string xml) => Sheet(file, sheet, root =>
    {
        var cell = root.Descendants(Main + "c").Single(candidate => (string?)candidate.Attribute("r") == at);
        cell.ReplaceWith(XElement.Parse($"<x xmlns=\"{Main}\">{xml}</x>").Elements().Single());
    });

    public static byte[] Sheet(byte[] file, string sheet, Action<XElement> change)
    {
        var parts = Parts(file);
        var name = SheetPart(parts, sheet);
        var root = XElement.Parse(Encoding.UTF8.GetString(parts[name]).TrimStart('\uFEFF'));
        change(root);
        parts[name] = Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
        return Zip(parts);
    }

    /// <summary>The part of a sheet.</summary>
    public static string SheetPart(Dictionary<string, byte[]> parts, string sheet)
    {
        var book = XElement.Parse(Encoding.UTF8.GetString(parts["xl/workbook.xml"]).TrimStart('\uFEFF'));
        var links = XElement.Parse(Encoding.UTF8.GetString(parts["xl/_rels/workbook.xml.rels"]).TrimStart('\uFEFF'));
        var id = book.Descendants(Main + "sheet").Single(candidate => (string?)candidate.Attribute("name") == sheet).Attributes().Single(attribute => attribute.Name.LocalName == "id").Value;
        var target = links.Elements().Single(link => (string?)link.Attribute("Id") == id).Attribute("Target")!.Value;
        return target.StartsWith('/') ? target[1..] : "xl/" + target;
    }

    /// <summary>Adds a style that shows percentages.</summary>
    public static byte[] Percentage(byte[] file, out string style)
    {
        var parts = Parts(file);
        var root = XElement.Parse(Encoding.UTF8.GetString(parts["xl/styles.xml"]).TrimStart('\uFEFF'));
        var formats = root.Element(Main + "cellXfs")!;
        style = formats.Elements().Count().ToString(System.Globalization.CultureInfo.InvariantCulture);
        formats.Add(new XElement(Main + "xf", new XAttribute("numFmtId", "10")));
        parts["xl/styles.xml"] = Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
        return Zip(parts);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
