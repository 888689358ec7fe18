using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Report;
using EcoPark.Documents.Templates;
using EcoPark.Documents.Tests.Word;
using EcoPark.Documents.Verify;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.Tests.Verify;

/// <summary>The documents of the demo park, written once, and ways to tamper with them.</summary>
internal static class Demo
{
    private const string Main = "word/document.xml";
    private static readonly Lazy<ReportSet> Built = new(() => Build("park-2019.json"));
    private static readonly Lazy<byte[]> ReportBytes = new(() => Samples.Bytes(Built.Value.Report));
    private static readonly Lazy<byte[]> FormBytes = new(() => Samples.Bytes(Built.Value.Form));

    public static ReportSet Set => Built.Value;

    public static FactsFile Facts => Built.Value.Facts;

    public static byte[] Report => ReportBytes.Value;

    public static byte[] Form => FormBytes.Value;

    public static PhraseList Phrases { get; } = TemplateReader.ReadPhrases(Repository.StandardFiles()).Value
        ?? throw new InvalidOperationException("The phrases must be readable.");

    public static ReportSet Build(string sample)
    {
        var sources = ReportSourcesReader.Read(Repository.StandardFiles(), Repository.Library, Repository.Hj274).Value
            ?? throw new InvalidOperationException("The templates must be readable.");
        var parkYear = StandardsFolder.ParkYear(Path.Combine("samples", "demo-park", sample));
        return new ReportSetBuilder(sources).Build(new Evaluator(Repository.Library.Items).Evaluate(parkYear, Repository.Hj274)).Value
            ?? throw new InvalidOperationException("The demo report must build.");
    }

    public static VerificationReport Verify(byte[] document, FactsFile? facts = null) =>
        DocumentVerifier.Verify(Docx.Read(document), facts ?? Facts, Phrases);

    /// <summary>The main part of a document.</summary>
    public static XElement Body(byte[] document) => Docx.Part(document, Main);

    /// <summary>The document with its main part changed.</summary>
    public static byte[] With(byte[] document, Action<XElement> change)
    {
        var body = Body(document);
        change(body);
        return With(document, body.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>The document with another main part.</summary>
    public static byte[] With(byte[] document, string main)
    {
        using var bytes = new MemoryStream();
        bytes.Write(document);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(Main)?.Delete();
            using var entry = zip.CreateEntry(Main, CompressionLevel.Fastest).Open();
            entry.Write(Encoding.UTF8.GetBytes(main));
        }

        return bytes.ToArray();
    }

    /// <summary>The content controls of bound numbers.</summary>
    public static List<XElement> Controls(XElement body) => [.. body.Descendants(Docx.W + "sdt")
        .Where(control => control.Element(Docx.W + "sdtPr")?.Element(Docx.W + "alias").Value()?.Contains('#', StringComparison.Ordinal) == true)];

    /// <summary>The first bound number of more than two characters outside tables.</summary>
    public static XElement RunningNumber(XElement body) =>
        Controls(body).First(control => !control.Ancestors(Docx.W + "tbl").Any() && TextOf(control).Length > 2);

    public static string TextOf(XElement element) => string.Concat(element.Descendants(Docx.W + "t").Select(text => text.Value));

    /// <summary>The paragraph in which it stands.</summary>
    public static XElement RunningParagraph(XElement body) => RunningNumber(body).Ancestors(Docx.W + "p").First();

    public static XElement Run(string text) => new(Docx.W + "r", new XElement(Docx.W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));
}
