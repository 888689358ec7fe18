using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using EcoPark.Documents.Packages;
using EcoPark.Documents.Word;

namespace EcoPark.Documents.Tests.Word;

/// <summary>Makes .docx files by hand, as other programs write them, and looks into files.</summary>
internal static class Docx
{
    public const string Space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static readonly XNamespace W = Space;

    private const string Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A file whose body is the given XML, and whose styles are those given.</summary>
    public static byte[] Of(string body, string? styles = null) => Zip(
        ("_rels/.rels", $"""<Relationships xmlns="{Links}"><Relationship Id="r1" Type="{Kinds}/officeDocument" Target="word/document.xml"/></Relationships>"""),
        ("word/_rels/document.xml.rels", $"""<Relationships xmlns="{Links}"><Relationship Id="s1" Type="{Kinds}/styles" Target="styles.xml"/><Relationship Id="h1" Type="{Kinds}/hyperlink" Target="http://example.invalid/" TargetMode="External"/></Relationships>"""),
        ("word/styles.xml", $"""<w:styles xmlns:w="{Space}">{styles}</w:styles>"""),
        ("word/document.xml", MainPart(body)));

    /// <summary>The main part with a body.</summary>
    public static string MainPart(string body) =>
        $"""<w:document xmlns:w="{Space}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v"><w:body>{body}</w:body></w:document>""";

    /// <summary>A zip of named texts.</summary>
    public static byte[] Zip(params IReadOnlyList<(string Name, string Text)> entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Reads bytes that must be readable.</summary>
    public static WordText Read(byte[] bytes)
    {
        var result = WordReader.Read(new MemoryStream(bytes));
        return result.TryGet(out var text, out var problem) ? text : throw new InvalidOperationException(problem.ToString());
    }

    /// <summary>Reads a body of the given XML.</summary>
    public static WordText ReadBody(string body, string? styles = null) => Read(Of(body, styles));

    /// <summary>Code of the problem that reading gives; empty when the bytes are readable.</summary>
    public static string ProblemOf(byte[] bytes, PackageLimits? limits = null) =>
        WordReader.Read(new MemoryStream(bytes), limits).TryGet(out _, out var problem) ? "" : problem.Code;

    /// <summary>A part as XML.</summary>
    public static XElement Part(byte[] bytes, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var stream = zip.GetEntry(name)?.Open() ?? throw new InvalidOperationException($"{name} is missing");
        return XElement.Load(stream);
    }

    /// <summary>Value of the attribute w:val, or of another attribute in the same namespace.</summary>
    public static string? Value(this XElement? element, string attribute = "val") => element?.Attribute(W + attribute)?.Value;
}
