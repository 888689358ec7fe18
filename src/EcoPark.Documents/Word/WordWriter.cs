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
    public static void Write(WordDocument document, Stream target) => throw new NotSupportedException();
}
