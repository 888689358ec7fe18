using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EcoPark.Documents.Packages;
using EcoPark.Documents.Word.Writing;

namespace EcoPark.Documents.Word;

/// <summary>Writes a document as .docx. Equal documents give equal bytes.</summary>
public static class WordWriter
{
    /// <summary>Writes the document.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="target">Where to; need not be seekable; left open.</param>
    /// <exception cref="ArgumentException">
    /// The document cannot be written as said: a heading level outside 1–4, a bound number whose names are not valid
    /// or occur twice, a table row that does not fit its columns, a series whose length is not that of the categories.
    /// </exception>
    public static void Write(WordDocument document, Stream target)
    {
        using var raw = new MemoryStream();
        using (var package = WordprocessingDocument.Create(raw, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rId1");
            Parts.AddTo(main, document.Layout);
            main.Document = new Document(new BodyWriter(new WriterState(document, main)).Write());
            Parts.AddProperties(package, document);
        }

        raw.Position = 0;
        FixedZip.Repack(raw, target);
    }
}
